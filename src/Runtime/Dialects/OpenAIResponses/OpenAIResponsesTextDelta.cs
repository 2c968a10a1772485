using System.Buffers;
using System.Text;

namespace Mirascope.Gen.Dialects.OpenAIResponses;

/// <summary>
/// Reads the one event that nearly all of a stream consists of without a JSON reader: its type first, then known members with plain
/// values in any order. Whatever differs in the least, escapes included, is left to the reader.
/// </summary>
internal static class OpenAIResponsesTextDelta
{
    private const int MostDigits = 6;

    // What ends a string, or is no plain part of one.
    private static readonly SearchValues<byte> NotPlain = SearchValues.Create(
        [(byte)'"', (byte)'\\', .. Enumerable.Range(0, 0x20).Select(control => (byte)control)]);

    private static ReadOnlySpan<byte> Head => "{\"type\":\"response.output_text.delta\""u8;

    /// <summary>The item, its part and the text; false where the event has another form, which says nothing about whether it is sound.</summary>
    public static bool TryRead(ReadOnlySpan<byte> data, out int item, out int part, out string text)
    {
        (item, part, text) = (-1, 0, "");
        if (!data.StartsWith(Head))
        {
            return false;
        }

        var hasText = false;
        ReadOnlySpan<byte> delta = default;
        for (data = data[Head.Length..]; data is [(byte)',', ..];)
        {
            data = data[1..];
            if (TryTake(ref data, "\"delta\":"u8))
            {
                hasText = TryReadText(ref data, out delta);
                if (!hasText)
                {
                    return false;
                }
            }
            else if (!TryReadOther(ref data, ref item, ref part))
            {
                return false;
            }
        }

        if (data is not [(byte)'}'] || !hasText || item < 0)
        {
            return false;
        }

        text = Encoding.UTF8.GetString(delta);
        return true;
    }

    private static bool TryReadOther(scoped ref ReadOnlySpan<byte> data, ref int item, ref int part) => data switch
    {
        [_, (byte)'s', ..] => TryTake(ref data, "\"sequence_number\":"u8) && TryReadNumber(ref data, out _),
        [_, (byte)'i', ..] => TryTake(ref data, "\"item_id\":"u8) && TryReadText(ref data, out _),
        [_, (byte)'o', (byte)'u', ..] => TryTake(ref data, "\"output_index\":"u8) && TryReadNumber(ref data, out item),
        [_, (byte)'c', ..] => TryTake(ref data, "\"content_index\":"u8) && TryReadNumber(ref data, out part),
        [_, (byte)'l', ..] => TryTake(ref data, "\"logprobs\":[]"u8),
        _ => TryTake(ref data, "\"obfuscation\":"u8) && TryReadText(ref data, out _),
    };

    private static bool TryTake(scoped ref ReadOnlySpan<byte> data, scoped ReadOnlySpan<byte> expected)
    {
        var isNext = data.StartsWith(expected);
        data = isNext ? data[expected.Length..] : data;
        return isNext;
    }

    private static bool TryReadText(scoped ref ReadOnlySpan<byte> data, out ReadOnlySpan<byte> text)
    {
        text = default;
        if (data is not [(byte)'"', ..])
        {
            return false;
        }

        var length = data[1..].IndexOfAny(NotPlain);
        if (length < 0 || data[length + 1] != '"')
        {
            return false;
        }

        text = data.Slice(1, length);
        data = data[(length + 2)..];
        return true;
    }

    private static bool TryReadNumber(scoped ref ReadOnlySpan<byte> data, out int number)
    {
        var digits = 0;
        for (number = 0; digits < data.Length && digits <= MostDigits && char.IsAsciiDigit((char)data[digits]); digits++)
        {
            number = (number * 10) + data[digits] - '0';
        }

        // A number that begins with 0 is 0, or no JSON; what follows it is checked by who reads on.
        var isNumber = digits is > 0 and <= MostDigits && (data[0] != '0' || digits == 1);
        data = data[digits..];
        return isNumber;
    }
}
