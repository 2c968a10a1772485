namespace Mirascope.Gen;

/// <summary>Something that happened in a stream. The set is closed; what has no event of its own comes as <see cref="RawEvent"/>.</summary>
public abstract record StreamEvent
{
    private protected StreamEvent()
    {
    }

    /// <summary>The content part it belongs to, counted from 0 in order of first appearance; -1 where it belongs to none.</summary>
    public int PartIndex { get; init; } = -1;
}
