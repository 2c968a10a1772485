using System.Globalization;
using System.Text;
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
    public byte[] Write(GeminiNumbers numbers)
    {
        var text = new StringBuilder();
        var end = 0;
        for (var i = 0; i < _numbers.Count; i++)
        {
            text.Append(Encoding.Latin1.GetString(_json.AsSpan(end, _numbers[i].Start.Value - end)));
            text.Append(CultureInfo.InvariantCulture, $"{numbers[i]}");
            end = _numbers[i].End.Value;
        }

        return Encoding.Latin1.GetBytes(text.Append(Encoding.Latin1.GetString(_json.AsSpan(end))).ToString());
    }

    private static bool TryRead(ReadOnlySpan<byte> json, out int number, out int length)
    {
        var rest = json;
        var isNumber = PlainJson.TryTakeNumber(ref rest, out number);
        length = json.Length - rest.Length;
        return isNumber;
    }
}
