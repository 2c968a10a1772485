namespace Mirascope.Gen.Framing;

/// <summary>One event of an event stream. Its spans lie in the reader and hold until the reader is asked for anything more.</summary>
public readonly ref struct SseFrame
{
    internal SseFrame(ReadOnlySpan<byte> @event, ReadOnlySpan<byte> data, int dataStart)
    {
        Event = @event;
        Data = data;
        DataStart = dataStart;
    }

    /// <summary>The event's name, UTF-8; empty where the stream gives none, which the standard calls <c>message</c>.</summary>
    public ReadOnlySpan<byte> Event { get; }

    /// <summary>The data as it came, UTF-8 unchecked; several lines are joined by LF.</summary>
    public ReadOnlySpan<byte> Data { get; }

    /// <summary>Where <see cref="Data"/> begins in <see cref="SseReader.Buffer"/>.</summary>
    public int DataStart { get; }

    /// <summary>The length of <see cref="Data"/> in bytes.</summary>
    public int DataLength => Data.Length;
}
