namespace Mirascope.Gen;

/// <summary>More of a tool call's arguments.</summary>
/// <param name="Id">The call's id.</param>
/// <param name="Fragment">What is new of the JSON text.</param>
public sealed record ToolCallDelta(string Id, string Fragment) : StreamEvent;
