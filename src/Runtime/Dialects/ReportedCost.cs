using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects;

/// <summary>
/// Gathers what a usage object of OpenAI's family says the call cost, in USD: <c>cost</c>, a number or an object with a total, or
/// <c>cost_in_usd_ticks</c>, ten thousand millions of which are a dollar. Where the key is the user's own, the account of whom it
/// belongs to is charged beside the provider's, and both are what the call cost.
/// </summary>
internal struct ReportedCost
{
    private const decimal Tick = 0.0000000001m;

    private decimal? _cost;
    private decimal? _ticks;
    private decimal? _upstream;
    private bool _isOwnKey;

    /// <summary>The amount; null where none is said. No ticks at all are said by hosts that do not bill by them.</summary>
    public readonly decimal? Amount =>
        (_cost ?? (_ticks is > 0 ? _ticks * Tick : null)) is { } cost ? cost + (_isOwnKey ? _upstream ?? 0 : 0) : null;

    /// <summary>Reads a member's value where it is one of these; the reader is then on its last token.</summary>
    public bool TryRead(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual("cost"u8))
        {
            _cost = reader.TokenType == JsonTokenType.StartObject ? ReadAmountIn(ref reader, "total_cost"u8) : ReadAmount(ref reader);
        }
        else if (name.SequenceEqual("cost_in_usd_ticks"u8))
        {
            _ticks = ReadAmount(ref reader);
        }
        else if (name.SequenceEqual("cost_details"u8))
        {
            _upstream = ReadAmountIn(ref reader, "upstream_inference_cost"u8);
        }
        else if (name.SequenceEqual("is_byok"u8))
        {
            _isOwnKey = reader.TokenType == JsonTokenType.True;
            reader.Skip();
        }
        else
        {
            return false;
        }

        return true;
    }

    private static decimal? ReadAmountIn(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        decimal? amount = null;
        while (reader.NextMember())
        {
            var isIt = reader.ValueTextEquals(name);
            reader.Read();
            if (isIt)
            {
                amount = ReadAmount(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return amount;
    }

    // Exactly as written: a number that passed through a double would carry its noise. What no call costs is no amount.
    private static decimal? ReadAmount(ref Utf8JsonReader reader)
    {
        decimal? amount = reader.TokenType == JsonTokenType.Number && ExactNumber.TryParse(reader.ValueSpan, out var number)
            && number.TryGetDecimal(out var value) && value is >= 0 and < 1_000_000_000_000m ? value : null;
        reader.Skip();
        return amount;
    }
}
