namespace Mirascope.Gen;

/// <summary>What a tool gave back for one call.</summary>
/// <param name="Id">The id of the call it answers.</param>
/// <param name="Name">The tool's name.</param>
/// <param name="Content">The result as text, mostly JSON. It stays data: nothing in it can open a role.</param>
/// <param name="IsError">Whether the tool failed.</param>
public sealed record ToolResultPart(string Id, string Name, string Content, bool IsError = false) : ContentPart;
