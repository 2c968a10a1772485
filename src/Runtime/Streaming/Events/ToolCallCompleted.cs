namespace Mirascope.Gen;

/// <summary>A tool call is whole, and so is the answer: tool calls come at its end, since one from a stream that breaks must not be run.</summary>
/// <param name="Call">The call.</param>
public sealed record ToolCallCompleted(ToolCall Call) : StreamEvent;
