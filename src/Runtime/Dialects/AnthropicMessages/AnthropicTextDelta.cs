using System.Text;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>
/// Reads the one event that nearly all of a stream consists of, in the very form the provider writes it, without a JSON reader:
/// that costs a quarter. Whatever differs in the least, escapes included, is left to the reader.
/// </summary>
internal static class AnthropicTextDelta
{
    private static ReadOnlySpan<byte> Head => "{\"type\":\"content_block_delta\",\"index\":"u8;

    private static ReadOnlySpan<byte> Middle => ",\"delta\":{\"type\":\"text_delta\",\"text\":\""u8;

    private static ReadOnlySpan<byte> Tail => "\"}"u8;

    private static ReadOnlySpan<byte> WhiteSpace => " \t\r\n"u8;

    /// <summary>The block and the text; false where the event has another form, which says nothing about whether it is sound.</summary>
    public static bool TryRead(ReadOnlySpan<byte> data, out int index, out string text)
    {
        (index, text) = (0, "");
        if (!PlainJson.TryTake(ref data, Head)
            || !PlainJson.TryTakeNumber(ref data, out index)
            || !PlainJson.TryTake(ref data, Middle)
            || !PlainJson.TryTakeText(ref data, out var plain)
            || !PlainJson.TryTake(ref data, Tail)
            || !IsEnd(data))
        {
            return false;
        }

        text = Encoding.UTF8.GetString(plain);
        return true;
    }

    // The provider pads events to hide their length, before the last brace.
    private static bool IsEnd(ReadOnlySpan<byte> rest)
    {
        var brace = rest.IndexOfAnyExcept(WhiteSpace);
        return brace >= 0 && rest[brace] == '}' && !rest[(brace + 1)..].ContainsAnyExcept(WhiteSpace);
    }
}
