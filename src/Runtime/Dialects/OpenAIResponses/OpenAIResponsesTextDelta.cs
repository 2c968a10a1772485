using System.Text;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIResponses;

/// <summary>
/// Reads the one event that nearly all of a stream consists of without a JSON reader: its type first, then known members with plain
/// values in any order. Whatever differs in the least, escapes included, is left to the reader.
/// </summary>
internal static class OpenAIResponsesTextDelta
{
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
            if (PlainJson.TryTake(ref data, "\"delta\":"u8))
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
        [_, (byte)'s', ..] => PlainJson.TryTake(ref data, "\"sequence_number\":"u8) && PlainJson.TryTakeNumber(ref data, out _),
        [_, (byte)'i', ..] => PlainJson.TryTake(ref data, "\"item_id\":"u8) && TryReadText(ref data, out _),
        [_, (byte)'o', (byte)'u', ..] => PlainJson.TryTake(ref data, "\"output_index\":"u8) && PlainJson.TryTakeNumber(ref data, out item),
        [_, (byte)'c', ..] => PlainJson.TryTake(ref data, "\"content_index\":"u8) && PlainJson.TryTakeNumber(ref data, out part),
        [_, (byte)'l', ..] => PlainJson.TryTake(ref data, "\"logprobs\":[]"u8),
        _ => PlainJson.TryTake(ref data, "\"obfuscation\":"u8) && TryReadText(ref data, out _),
    };

    private static bool TryReadText(scoped ref ReadOnlySpan<byte> data, out ReadOnlySpan<byte> text)
    {
        text = default;
        return PlainJson.TryTake(ref data, "\""u8) && PlainJson.TryTakeText(ref data, out text) && PlainJson.TryTake(ref data, "\""u8);
    }
}
