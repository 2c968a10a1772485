namespace Mirascope.Gen;

/// <summary>The model begins to call a tool.</summary>
/// <param name="Id">The call's id.</param>
/// <param name="Name">The tool's name.</param>
public sealed record ToolCallStarted(string Id, string Name) : StreamEvent;
