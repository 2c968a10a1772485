using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>
/// Reads a usage object. On this wire <c>inputTokens</c> leaves out what a cache served or took in, so the total is the sum of three counts.
/// A count that cannot be read is unknown, never 0.
/// </summary>
internal static class ConverseUsageReader
{
    /// <summary>The usage; null where the input or the output is unknown.</summary>
    /// <param name="json">The object; empty where there is none.</param>
    /// <param name="serviceTier">The object <c>serviceTier</c> beside it; empty where there is none.</param>
    public static Usage? Read(ReadOnlySpan<byte> json, ReadOnlySpan<byte> serviceTier)
    {
        if (json.IsEmpty)
        {
            return null;
        }

        long? input = null, output = null, cacheRead = null, cacheWrite = null, oneHour = null;
        var reader = JsonMembers.Enter(json, "The usage");
        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual("inputTokens"u8))
            {
                input = reader.ReadCount();
            }
            else if (name.SequenceEqual("outputTokens"u8))
            {
                output = reader.ReadCount();
            }
            else if (name.SequenceEqual("cacheReadInputTokens"u8))
            {
                cacheRead = reader.ReadCount();
            }
            else if (name.SequenceEqual("cacheWriteInputTokens"u8))
            {
                cacheWrite = reader.ReadCount();
            }
            else if (name.SequenceEqual("cacheDetails"u8))
            {
                oneHour = ReadOneHour(reader.ReadSlice(json));
            }
            else
            {
                reader.Skip();
            }
        }

        return input is null || output is null ? null : new Usage
        {
            InputTokens = input.Value + (cacheRead ?? 0) + (cacheWrite ?? 0),
            OutputTokens = output.Value,
            CacheReadTokens = cacheRead,
            CacheWriteTokens = cacheWrite,
            CacheWriteOneHourTokens = oneHour,
            ServiceTier = serviceTier.IsEmpty ? null : JsonSearch.FindText(serviceTier, ConverseNames.Type),
            Raw = Encoding.UTF8.GetString(json),
        };
    }

    // What was written for each time to live; null where no hour is among them.
    private static long? ReadOneHour(ReadOnlySpan<byte> json)
    {
        long? tokens = null;
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.TokenType != JsonTokenType.Null && reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var detail = reader.ReadSlice(json);
            var count = new Utf8JsonReader(detail);
            if (JsonSearch.FindText(detail, "ttl"u8) == "1h" && JsonSearch.TryFind(ref count, "inputTokens"u8))
            {
                tokens = (tokens ?? 0) + (count.ReadCount() ?? 0);
            }
        }

        return tokens;
    }
}
