namespace Mirascope.Gen;

/// <summary>A tool call is whole, and the answer ended in a way that lets it be run.</summary>
/// <param name="Call">The call.</param>
public sealed record ToolCallCompleted(ToolCall Call) : StreamEvent;
