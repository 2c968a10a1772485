using System.Text.Json;

namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>
/// Remembers what stood around the text of the event before. Nearly every event repeats it to the byte but for the counts, and equal
/// bytes say the same again; so only the text is read, and the counts where they differ. Any other event is left to the reader.
/// </summary>
/// <remarks>Whoever uses it sees to it that what is remembered is the last event that was read.</remarks>
internal sealed class GeminiTextDelta
{
    // What is larger holds more than a text and does not come again.
    private const int MostBytes = 4096;

    // What the reader of a whole event has left for the object of the counts.
    private const int UsageDepth = 63;

    private byte[] _around = [];
    private int _head;
    private int _length;

    // In what stands behind the text.
    private Range _usage;
    private GeminiCountForm? _form;

    /// <summary>Whether the text is a thought.</summary>
    public bool IsThought { get; private set; }

    /// <summary>The counts of the event last read, where they differ from those before in their numbers only; otherwise null.</summary>
    public LaterUsage? Later { get; private set; }

    private ReadOnlySpan<byte> Head => _around.AsSpan(0, _head);

    private ReadOnlySpan<byte> Tail => _around.AsSpan(_head, _length - _head);

    /// <summary>The text and, where they are not the last ones again, the counts; false where the event has another form.</summary>
    public bool TryRead(ReadOnlySpan<byte> data, out string text, out ReadOnlySpan<byte> usage)
    {
        text = "";
        usage = default;
        Later = null;
        if (_length == 0 || !data.StartsWith(Head) || !GeminiQuotedText.TryRead(data[(_head - 1)..], out text, out var length))
        {
            return false;
        }

        var tail = data[(_head + length)..];
        if (!tail.SequenceEqual(Tail))
        {
            if (!TryFindUsage(tail, out usage))
            {
                return false;
            }

            KeepUsage(data[.._head], tail, usage);
        }

        return true;
    }

    /// <summary>Takes an event that was read.</summary>
    public void Remember(ReadOnlySpan<byte> data, in GeminiTextEvent read)
    {
        var end = read.TextAt.End.Value;
        var usage = read.UsageAt.Equals(default) ? default : (read.UsageAt.Start.Value - end)..(read.UsageAt.End.Value - end);
        IsThought = read.IsThought;
        _form = null;
        Keep(data[..read.TextAt.Start], data[end..], usage);
    }

    /// <summary>The last event was none to remember.</summary>
    public void Forget() => _length = 0;

    private void Keep(ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail, Range usage)
    {
        var length = head.Length + tail.Length;
        if (length > MostBytes)
        {
            Forget();
            return;
        }

        if (_around.Length < length)
        {
            // Counts grow by a digit now and then.
            _around = new byte[length + 16];
        }

        head.CopyTo(_around);
        tail.CopyTo(_around.AsSpan(head.Length));
        (_head, _length, _usage) = (head.Length, length, usage);
    }

    private void KeepUsage(ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail, ReadOnlySpan<byte> usage)
    {
        if (tail.Length == _length - _head)
        {
            usage.CopyTo(_around.AsSpan(_head)[_usage]);
            return;
        }

        var start = _usage.Start.Value;
        Keep(head, tail, start..(start + usage.Length));
    }

    // Behind the text all is as it was, but for one object that is another.
    private bool TryFindUsage(ReadOnlySpan<byte> tail, out ReadOnlySpan<byte> usage)
    {
        usage = default;
        var before = Tail[.._usage.Start];
        var behind = Tail[_usage.End..];
        if (_usage.Equals(default) || tail.Length <= before.Length + behind.Length || !tail.StartsWith(before) || !tail.EndsWith(behind))
        {
            return false;
        }

        usage = tail[before.Length..^behind.Length];
        _form ??= GeminiCountForm.Of(Tail[_usage]);
        if (_form is not null && _form.TryRead(usage, out var numbers))
        {
            Later = new GeminiLaterUsage(_form, numbers);
            return true;
        }

        _form = null;
        return IsObject(usage);
    }

    private static bool IsObject(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = UsageDepth });
            reader.Read();
            reader.Skip();
            return json[0] == '{' && reader.BytesConsumed == json.Length;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
