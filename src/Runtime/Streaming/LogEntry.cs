using System.Runtime.InteropServices;

namespace Mirascope.Gen;

/// <summary>One thing that arrived. A text delta costs this struct and its string, nothing else.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct LogEntry
{
    public required EntryKind Kind { get; init; }

    /// <summary>The content part, -1 for none.</summary>
    public required int Part { get; init; }

    /// <summary>What arrived: the text of a delta, a ToolCall, a Usage or LaterUsage, a boxed FinishReason, a ContentPart, a RawEvent.</summary>
    public object? Value { get; init; }

    /// <summary>The delta, where it is one.</summary>
    public string? Text => Value as string;

    /// <summary>The counts, where they are what arrived.</summary>
    public Usage? Usage => LaterUsage.Of(Value);

    /// <summary>Where the event's data lies in the batch it came in.</summary>
    public int RawStart { get; init; }

    public int RawLength { get; init; }
}
