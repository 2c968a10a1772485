using System.Buffers.Text;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>An object of counts without its numbers, which are all that differs from one event to the next.</summary>
internal sealed class GeminiCountForm
{
    // All but the numbers, and where in it each of them belongs.
    private readonly byte[] _text;
    private readonly GeminiNumbers _places;
    private readonly int _count;

    private GeminiCountForm(ReadOnlySpan<byte> text, in GeminiNumbers places, int count) => (_text, _places, _count) = (text.ToArray(), places, count);

    /// <summary>The form of an object that is sound; null where it has more numbers than are kept.</summary>
    public static GeminiCountForm? Of(ReadOnlySpan<byte> json)
    {
        Span<byte> text = new byte[json.Length];
        var places = default(GeminiNumbers);
        var (count, length) = (0, 0);
        for (var at = 0; at < json.Length; at++)
        {
            // What looks like one in a string may be taken for one: another in its place is as sound.
            var rest = json[at..];
            if (length > 0 && text[length - 1] is (byte)':' or (byte)' ' && PlainJson.TryTakeNumber(ref rest, out _)
                && rest is [(byte)',' or (byte)'}' or (byte)'\n' or (byte)'\r', ..])
            {
                if (count == GeminiNumbers.Most)
                {
                    return null;
                }

                places[count++] = length;
                at = json.Length - rest.Length;
            }

            text[length++] = json[at];
        }

        return new GeminiCountForm(text[..length], places, count);
    }

    /// <summary>
    /// Reads the numbers of an object of this form, which is as sound as the one the form was made of and says its counts in the same
    /// places; false for any other.
    /// </summary>
    public bool TryRead(ReadOnlySpan<byte> json, out GeminiNumbers numbers)
    {
        numbers = default;
        var from = 0;
        for (var i = 0; i < _count; i++)
        {
            if (!PlainJson.TryTake(ref json, _text.AsSpan(from.._places[i])) || !PlainJson.TryTakeNumber(ref json, out numbers[i]))
            {
                return false;
            }

            from = _places[i];
        }

        return json.SequenceEqual(_text.AsSpan(from));
    }

    /// <summary>The object that has these numbers.</summary>
    public ReadOnlySpan<byte> Write(in GeminiNumbers numbers)
    {
        var json = new byte[_text.Length + (_count * PlainJson.MostDigits)];
        var (from, to) = (0, 0);
        for (var i = 0; i < _count; i++)
        {
            _text.AsSpan(from.._places[i]).CopyTo(json.AsSpan(to));
            to += _places[i] - from;
            from = _places[i];
            Utf8Formatter.TryFormat(numbers[i], json.AsSpan(to), out var digits);
            to += digits;
        }

        _text.AsSpan(from).CopyTo(json.AsSpan(to));
        return json.AsSpan(0, to + _text.Length - from);
    }
}
