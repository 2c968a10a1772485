namespace Mirascope.Gen;

/// <summary>What the model thought before it answered.</summary>
/// <param name="Text">The readable text; empty where the provider keeps it to itself.</param>
/// <param name="Signature">The provider's seal; it must be sent back unchanged with the next turn. Null where there is none.</param>
public sealed record ThoughtPart(string Text, string? Signature = null) : ContentPart;
