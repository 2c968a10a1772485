namespace Mirascope.Gen;

/// <summary>One content part of a stream: what it is, and its deltas.</summary>
public sealed class PartStream : IAsyncEnumerable<string>
{
    private readonly StreamPump _pump;
    private readonly CancellationToken _cancellationToken;

    internal PartStream(StreamPump pump, int index, CancellationToken cancellationToken)
    {
        _pump = pump;
        _cancellationToken = cancellationToken;
        Index = index;
    }

    /// <summary>The part's place among the parts, from 0.</summary>
    public int Index { get; }

    /// <summary>What the part is.</summary>
    public PartKind Kind => State.Kind;

    /// <summary>The tool's name; null unless the part is a tool call.</summary>
    public string? ToolName => Kind == PartKind.ToolCall ? State.ToolName : null;

    /// <summary>The call's id; null unless the part is a tool call.</summary>
    public string? ToolCallId => Kind == PartKind.ToolCall ? State.ToolId : null;

    /// <summary>The part itself where it came whole; null otherwise.</summary>
    public ContentPart? Whole => State.Whole;

    /// <summary>The part's text so far; for a tool call its arguments.</summary>
    public string Text => State.Text;

    private PartState State => _pump.Log.Parts[Index];

    /// <summary>The part's deltas. Leaving early does not close the stream: the other parts can still be read.</summary>
    public async IAsyncEnumerator<string> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        var reading = _pump.Read(cancellationToken.CanBeCanceled ? cancellationToken : _cancellationToken);
        while (await reading.NextAsync().ConfigureAwait(false))
        {
            if (reading.Current.Part == Index && reading.Current.Kind is (EntryKind.Text or EntryKind.Thought or EntryKind.Refusal or EntryKind.ToolDelta))
            {
                yield return reading.Current.Text!;
            }
        }
    }
}
