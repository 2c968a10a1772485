namespace Mirascope.Gen;

/// <summary>The base of every emitted union of tool calls.</summary>
/// <param name="Call">The call as the model wrote it.</param>
public abstract record TypedToolCall(ToolCall Call);
