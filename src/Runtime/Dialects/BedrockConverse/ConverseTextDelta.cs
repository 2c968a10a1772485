using System.Buffers;
using System.Text;

namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>
/// Reads the one event that nearly all of a stream consists of, in the very form the provider writes it, without a JSON reader.
/// Whatever differs in the least, escapes included, is left to the reader.
/// </summary>
internal static class ConverseTextDelta
{
    private const int MostDigits = 6;

    // What ends a string, or is no plain part of one.
    private static readonly SearchValues<byte> NotPlain = SearchValues.Create(
        [(byte)'"', (byte)'\\', .. Enumerable.Range(0, 0x20).Select(control => (byte)control)]);

    private static ReadOnlySpan<byte> Head => "{\"contentBlockIndex\":"u8;

    private static ReadOnlySpan<byte> Middle => ",\"delta\":{\"text\":\""u8;

    private static ReadOnlySpan<byte> Tail => "\"}"u8;

    // The provider pads events to hide their length.
    private static ReadOnlySpan<byte> Padding => ",\"p\":\""u8;

    /// <summary>The block and the text; false where the event has another form, which says nothing about whether it is sound.</summary>
    public static bool TryRead(ReadOnlySpan<byte> data, out int index, out string text)
    {
        text = "";
        index = 0;
        if (!data.StartsWith(Head) || !TryReadIndex(ref data, out index) || !data.StartsWith(Middle))
        {
            return false;
        }

        data = data[Middle.Length..];
        var length = data.IndexOfAny(NotPlain);
        if (length < 0 || !data[length..].StartsWith(Tail) || !IsEnd(data[(length + Tail.Length)..]))
        {
            return false;
        }

        text = Encoding.UTF8.GetString(data[..length]);
        return true;
    }

    private static bool IsEnd(ReadOnlySpan<byte> rest)
    {
        if (rest.StartsWith(Padding))
        {
            rest = rest[Padding.Length..];
            var end = rest.IndexOfAny(NotPlain);
            if (end < 0 || rest[end] != '"')
            {
                return false;
            }

            rest = rest[(end + 1)..];
        }

        return rest is [(byte)'}'];
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
