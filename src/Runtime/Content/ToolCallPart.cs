namespace Mirascope.Gen;

/// <summary>A tool call the model made.</summary>
/// <param name="Call">The call.</param>
public sealed record ToolCallPart(ToolCall Call) : ContentPart;
