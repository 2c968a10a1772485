namespace Mirascope.Gen.Benchmarks.Streams;

/// <summary>The body of a stream of any length in the form a provider sends, and where each event ends.</summary>
public sealed class StreamBody
{
    private StreamBody(byte[] bytes, IReadOnlyList<int> ends, string mediaType) => (Bytes, EventEnds, MediaType) = (bytes, ends, mediaType);

    public byte[] Bytes { get; }

    public IReadOnlyList<int> EventEnds { get; }

    public string MediaType { get; }

    public static StreamBody Create(string dialect, int deltas)
    {
        var wire = StreamWires.All[dialect];
        var (bytes, ends) = (new MemoryStream(), new List<int>());
        foreach (var text in wire.Events(deltas))
        {
            bytes.Write(wire.ToBytes(text));
            ends.Add((int)bytes.Length);
        }

        return new StreamBody(bytes.ToArray(), ends, wire.Cut switch
        {
            StreamCut.ServerSentEvents => "text/event-stream",
            StreamCut.Lines => "application/x-ndjson",
            _ => "application/vnd.amazon.eventstream",
        });
    }
}
