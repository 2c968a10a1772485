using System.Buffers.Text;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>An object of counts without its numbers, which are all that differs from one event to the next.</summary>
internal sealed class GeminiCountForm
{
    private readonly byte[] _json;

    // Where each number is, in order.
    private readonly List<Range> _numbers = [];

    private GeminiCountForm(byte[] json) => _json = json;

    /// <summary>The form of an object that is sound; null where it has more numbers than are kept.</summary>
    public static GeminiCountForm? Of(ReadOnlySpan<byte> json)
    {
        var form = new GeminiCountForm(json.ToArray());
        for (var at = 1; at < json.Length; at++)
        {
            // What looks like one in a string may be taken for one: another in its place is as sound.
            if (json[at - 1] is (byte)':' or (byte)' ' && TryRead(json[at..], out _, out var length)
                && at + length < json.Length && json[at + length] is (byte)',' or (byte)'}' or (byte)'\n' or (byte)'\r')
            {
                form._numbers.Add(at..(at + length));
                at += length;
            }
        }

        return form._numbers.Count <= GeminiNumbers.Most ? form : null;
    }

    /// <summary>
    /// Reads the numbers of an object of this form, which is as sound as the one the form was made of and says its counts in the same
    /// places; false for any other.
    /// </summary>
    public bool TryRead(ReadOnlySpan<byte> json, out GeminiNumbers numbers)
    {
        numbers = default;
        var end = 0;
        for (var i = 0; i < _numbers.Count; i++)
        {
            var before = _json.AsSpan(end, _numbers[i].Start.Value - end);
            if (!json.StartsWith(before) || !TryRead(json[before.Length..], out numbers[i], out var length))
            {
                return false;
            }

            json = json[(before.Length + length)..];
            end = _numbers[i].End.Value;
        }

        return json.SequenceEqual(_json.AsSpan(end));
    }

    /// <summary>The object that has these numbers.</summary>
    public ReadOnlySpan<byte> Write(in GeminiNumbers numbers)
    {
        var json = new byte[_json.Length + (_numbers.Count * PlainJson.MostDigits)];
        var (from, to) = (0, 0);
        for (var i = 0; i < _numbers.Count; i++)
        {
            to = Copy(from.._numbers[i].Start.Value, to);
            Utf8Formatter.TryFormat(numbers[i], json.AsSpan(to), out var digits);
            (from, to) = (_numbers[i].End.Value, to + digits);
        }

        return json.AsSpan(0, Copy(from.._json.Length, to));

        int Copy(Range range, int at)
        {
            var piece = _json.AsSpan(range);
            piece.CopyTo(json.AsSpan(at));
            return at + piece.Length;
        }
    }

    private static bool TryRead(ReadOnlySpan<byte> json, out int number, out int length)
    {
        var rest = json;
        var isNumber = PlainJson.TryTakeNumber(ref rest, out number);
        length = json.Length - rest.Length;
        return isNumber;
    }
}
