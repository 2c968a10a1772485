using System.Globalization;
using System.Text;

namespace Mirascope.Gen.Benchmarks.Streams;

/// <summary>How a provider writes the stream of one text: its events, and where in a delta's JSON the text lies.</summary>
internal sealed record StreamWire
{
    private static readonly string[] Words = [" the", " library", " of", " Alexandria", ",", " year"];

    /// <summary>The events before the deltas.</summary>
    public required string[] Start { get; init; }

    /// <summary>A delta, by the word it brings.</summary>
    public required Func<string, string> Delta { get; init; }

    /// <summary>The events after them, by how many there were.</summary>
    public required Func<int, string[]> End { get; init; }

    /// <summary>The member that holds the text.</summary>
    public required string Member { get; init; }

    /// <summary>How deep it lies.</summary>
    public required int Depth { get; init; }

    /// <summary>How the events are cut.</summary>
    public StreamCut Cut { get; init; } = StreamCut.ServerSentEvents;

    /// <summary>The events of a whole stream.</summary>
    public IEnumerable<string> Events(int deltas) => [.. Start, .. Enumerable.Range(0, deltas).Select(i => Delta(Word(i))), .. End(deltas)];

    /// <summary>An event as it goes over the wire.</summary>
    public byte[] ToBytes(string text) => Cut switch
    {
        StreamCut.Lines => Encoding.UTF8.GetBytes(text + "\n"),
        StreamCut.ServerSentEvents => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n") + "\n\n"),
        _ => AmazonEvent.ToBytes(text, isWrapped: Cut == StreamCut.AmazonChunks),
    };

    private static string Word(int i) => i % 7 < Words.Length ? Words[i % 7] : " " + i.ToString(CultureInfo.InvariantCulture);
}
