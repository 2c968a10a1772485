namespace Mirascope.Gen;

/// <summary>A tool call as the model wrote it, before any check.</summary>
/// <param name="Id">The provider's id of the call; empty where the provider gives none.</param>
/// <param name="Name">The tool's name.</param>
/// <param name="Arguments">The arguments as JSON text, exactly as they came; empty where the model sent none.</param>
public sealed record ToolCall(string Id, string Name, string Arguments)
{
    /// <summary>Why the call must not be run although it looks whole, such as an answer cut at its token limit; null otherwise.</summary>
    public string? Incomplete { get; init; }

    /// <summary>Whether the tool takes free text, so that <see cref="Arguments"/> is that text and not JSON.</summary>
    public bool IsFreeform { get; init; }
}
