namespace Mirascope.Gen;

/// <summary>The model, or its provider, says where something in the answer comes from.</summary>
/// <param name="Citation">Where.</param>
public sealed record CitationAdded(Citation Citation) : StreamEvent;
