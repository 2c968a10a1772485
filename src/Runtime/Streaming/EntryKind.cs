namespace Mirascope.Gen;

/// <summary>What an entry of the log says; each has a <see cref="StreamEvent"/> that hands it out.</summary>
internal enum EntryKind : byte
{
    Started,
    Text,
    Thought,
    Refusal,
    Signature,
    ToolStarted,
    ToolDelta,
    ToolCompleted,
    Whole,
    Citation,
    Logprobs,
    Usage,
    Finished,
    Raw,
}
