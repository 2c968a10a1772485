using System.Buffers;
using System.Text;

namespace Mirascope.Gen.Dialects.Cohere;

/// <summary>
/// Reads the one event that nearly all of a stream consists of, in the very form the provider writes it, without a JSON reader: that
/// halves its time. Whatever differs in the least, escapes included, is left to the reader.
/// </summary>
internal static class CohereTextDelta
{
    private const int MostDigits = 6;

    // What ends a string, or is no plain part of one.
    private static readonly SearchValues<byte> NotPlain = SearchValues.Create(
        [(byte)'"', (byte)'\\', .. Enumerable.Range(0, 0x20).Select(control => (byte)control)]);

    private static ReadOnlySpan<byte> Head => "{\"type\":\"content-delta\",\"index\":"u8;

    private static ReadOnlySpan<byte> Middle => ",\"delta\":{\"message\":{\"content\":{\""u8;

    private static ReadOnlySpan<byte> Text => "text\":\""u8;

    private static ReadOnlySpan<byte> Thinking => "thinking\":\""u8;

    private static ReadOnlySpan<byte> Tail => "\"}}}}"u8;

    /// <summary>The content and what it says; false where the event has another form, which says nothing about whether it is sound.</summary>
    public static bool TryRead(ReadOnlySpan<byte> data, out int index, out CohereContent content)
    {
        content = default;
        index = 0;
        if (!data.StartsWith(Head) || !TryReadIndex(ref data, out index) || !data.StartsWith(Middle))
        {
            return false;
        }

        data = data[Middle.Length..];
        var isThought = data.StartsWith(Thinking);
        if (!isThought && !data.StartsWith(Text))
        {
            return false;
        }

        data = data[(isThought ? Thinking : Text).Length..];
        var length = data.IndexOfAny(NotPlain);
        if (length < 0 || !data[length..].SequenceEqual(Tail))
        {
            return false;
        }

        var text = Encoding.UTF8.GetString(data[..length]);
        content = isThought ? CohereContent.OfThought(text) : CohereContent.OfText(text);
        return true;
    }

    private static bool TryReadIndex(ref ReadOnlySpan<byte> data, out int index)
    {
        data = data[Head.Length..];
        var digits = 0;
        for (index = 0; digits < data.Length && digits <= MostDigits && char.IsAsciiDigit((char)data[digits]); digits++)
        {
            index = (index * 10) + data[digits] - '0';
        }

        // A number that begins with 0 is 0, or no JSON.
        var isNumber = digits is > 0 and <= MostDigits && (data[0] != '0' || digits == 1);
        data = data[digits..];
        return isNumber;
    }
}
