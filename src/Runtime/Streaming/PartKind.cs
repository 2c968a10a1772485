namespace Mirascope.Gen;

/// <summary>What a content part of a stream is.</summary>
public enum PartKind
{
    /// <summary>Text of the answer.</summary>
    Text,

    /// <summary>A thought.</summary>
    Thought,

    /// <summary>Words for not answering.</summary>
    Refusal,

    /// <summary>A tool call.</summary>
    ToolCall,

    /// <summary>A part that only the provider can read, or that it ran itself; it comes whole.</summary>
    Whole,
}
