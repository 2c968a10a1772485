namespace Mirascope.Gen;

/// <summary>One content part while it grows; its text lies in the log.</summary>
internal sealed class PartState(PartKind kind, TextGatherer text)
{
    public PartKind Kind { get; } = kind;

    public string Text => text.Join();

    public string ToolId { get; init; } = "";

    public string ToolName { get; init; } = "";

    public bool IsFreeform { get; init; }

    /// <summary>The provider's seal of a thought, gathered from its deltas.</summary>
    public string? Signature { get; set; }

    /// <summary>The part itself, where it came whole.</summary>
    public ContentPart? Whole { get; init; }

    /// <summary>The finished call; null until the model has said why it stopped.</summary>
    public ToolCall? Call { get; set; }
}
