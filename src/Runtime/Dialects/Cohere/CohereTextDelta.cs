using System.Text;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Cohere;

/// <summary>
/// Reads the one event that nearly all of a stream consists of, in the very form the provider writes it, without a JSON reader: that
/// halves its time. Whatever differs in the least, escapes included, is left to the reader.
/// </summary>
internal static class CohereTextDelta
{
    private static ReadOnlySpan<byte> Head => "{\"type\":\"content-delta\",\"index\":"u8;

    private static ReadOnlySpan<byte> Middle => ",\"delta\":{\"message\":{\"content\":{\""u8;

    private static ReadOnlySpan<byte> Text => "text\":\""u8;

    private static ReadOnlySpan<byte> Thinking => "thinking\":\""u8;

    private static ReadOnlySpan<byte> Tail => "\"}}}}"u8;

    /// <summary>The content and what it says; false where the event has another form, which says nothing about whether it is sound.</summary>
    public static bool TryRead(ReadOnlySpan<byte> data, out int index, out CohereContent content)
    {
        (index, content) = (0, default);
        if (!PlainJson.TryTake(ref data, Head) || !PlainJson.TryTakeNumber(ref data, out index) || !PlainJson.TryTake(ref data, Middle))
        {
            return false;
        }

        var isThought = PlainJson.TryTake(ref data, Thinking);
        if ((!isThought && !PlainJson.TryTake(ref data, Text)) || !PlainJson.TryTakeText(ref data, out var plain) || !data.SequenceEqual(Tail))
        {
            return false;
        }

        var text = Encoding.UTF8.GetString(plain);
        content = isThought ? CohereContent.OfThought(text) : CohereContent.OfText(text);
        return true;
    }
}
