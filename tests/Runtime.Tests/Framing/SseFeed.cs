using System.Text;
using Mirascope.Gen.Framing;

namespace Mirascope.Gen.Tests.Framing;

/// <summary>One event as the vectors write it.</summary>
internal sealed record SseEvent(string Event, string Data, string LastEventId);

/// <summary>Feeds a reader pieces of a stream and gathers what it gives.</summary>
internal static class SseFeed
{
    public static (List<SseEvent> Events, SseReader Reader) Read(IEnumerable<ReadOnlyMemory<byte>> pieces, int? limit = null, bool lenient = false)
    {
        var reader = limit is null ? new SseReader() : new SseReader(limit.Value);
        var events = new List<SseEvent>();
        SseFrame frame;
        foreach (var piece in pieces)
        {
            for (var rest = piece; rest.Length > 0;)
            {
                var space = reader.GetMemory();
                var count = Math.Min(space.Length, rest.Length);
                rest[..count].CopyTo(space);
                reader.Advance(count);
                rest = rest[count..];
                while (reader.TryRead(out frame))
                {
                    events.Add(ToEvent(reader, frame));
                }
            }
        }

        if (lenient && reader.TryReadLast(out frame))
        {
            events.Add(ToEvent(reader, frame));
        }

        return (events, reader);
    }

    public static List<SseEvent> Read(string stream, bool lenient = false) => Read([Encoding.UTF8.GetBytes(stream)], lenient: lenient).Events;

    /// <summary>Pieces of the given length.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Cut(ReadOnlyMemory<byte> stream, int length)
    {
        for (var start = 0; start < stream.Length; start += length)
        {
            yield return stream.Slice(start, Math.Min(length, stream.Length - start));
        }
    }

    private static SseEvent ToEvent(SseReader reader, SseFrame frame)
    {
        Assert.True(frame.Data.SequenceEqual(reader.Buffer.Span.Slice(frame.DataStart, frame.DataLength)));
        var name = frame.Event.Length == 0 ? "message" : Encoding.UTF8.GetString(frame.Event);
        return new SseEvent(name, Encoding.UTF8.GetString(frame.Data), reader.LastEventId);
    }
}
