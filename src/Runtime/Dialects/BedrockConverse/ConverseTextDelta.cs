using System.Text;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>
/// Reads the one event that nearly all of a stream consists of, in the very form the provider writes it, without a JSON reader.
/// Whatever differs in the least, escapes included, is left to the reader.
/// </summary>
internal static class ConverseTextDelta
{
    private static ReadOnlySpan<byte> Head => "{\"contentBlockIndex\":"u8;

    private static ReadOnlySpan<byte> Middle => ",\"delta\":{\"text\":\""u8;

    private static ReadOnlySpan<byte> Tail => "\"}"u8;

    // The provider pads events to hide their length.
    private static ReadOnlySpan<byte> Padding => ",\"p\":\""u8;

    private static ReadOnlySpan<byte> PaddingEnd => "\""u8;

    /// <summary>The block and the text; false where the event has another form, which says nothing about whether it is sound.</summary>
    public static bool TryRead(ReadOnlySpan<byte> data, out int index, out string text)
    {
        (index, text) = (0, "");
        if (!PlainJson.TryTake(ref data, Head)
            || !PlainJson.TryTakeNumber(ref data, out index)
            || !PlainJson.TryTake(ref data, Middle)
            || !PlainJson.TryTakeText(ref data, out var plain)
            || !PlainJson.TryTake(ref data, Tail))
        {
            return false;
        }

        if (PlainJson.TryTake(ref data, Padding) && !(PlainJson.TryTakeText(ref data, out _) && PlainJson.TryTake(ref data, PaddingEnd)))
        {
            return false;
        }

        if (data is not [(byte)'}'])
        {
            return false;
        }

        text = Encoding.UTF8.GetString(plain);
        return true;
    }
}
