using System.Text;
using System.Text.Json;

namespace Mirascope.Gen;

/// <summary>
/// Looks in the provider's own usage object for what moves the price and has no place in <see cref="Usage"/>: a region, a
/// speed, passes of other models whose tokens are outside the totals.
/// </summary>
internal static class UsageExtras
{
    public static string? WhyUnpriced(string? raw)
    {
        // The names are rare, so most usages are not parsed at all.
        if (raw is null || !(Names(raw, "inference_geo") || Names(raw, "speed") || Names(raw, "iterations")))
        {
            return null;
        }

        try
        {
            return Read(new Utf8JsonReader(Encoding.UTF8.GetBytes(raw)));
        }
        catch (JsonException)
        {
            return "The provider's usage cannot be read again.";
        }
    }

    private static bool Names(string raw, string member) => raw.Contains(member, StringComparison.Ordinal);

    private static string? Read(Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var reason =
                reader.ValueTextEquals("inference_geo"u8) ? WhyNotOne(ref reader, "global", "not_available", "The call was served in a region with a price of its own.")
                : reader.ValueTextEquals("speed"u8) ? WhyNotOne(ref reader, "standard", "standard", "The call was served at a speed with a price of its own.")
                : reader.ValueTextEquals("iterations"u8) ? WhyOtherPasses(ref reader)
                : Skip(ref reader);
            if (reason is not null)
            {
                return reason;
            }
        }

        return null;
    }

    private static string? WhyNotOne(ref Utf8JsonReader reader, string usual, string unsaid, string reason)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        return reader.TokenType == JsonTokenType.String && (reader.ValueTextEquals(usual) || reader.ValueTextEquals(unsaid)) ? null : reason;
    }

    /// <summary>Passes of the model itself are within the totals; those of an adviser or a compaction are not.</summary>
    private static string? WhyOtherPasses(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return null;
        }

        var depth = reader.CurrentDepth;
        while (reader.Read() && reader.CurrentDepth > depth)
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == depth + 2 && reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                if (reader.TokenType != JsonTokenType.String || !reader.ValueTextEquals("message"u8))
                {
                    return "The call had passes whose tokens are outside the provider's totals.";
                }
            }
        }

        return null;
    }

    private static string? Skip(ref Utf8JsonReader reader)
    {
        reader.Skip();
        return null;
    }
}
