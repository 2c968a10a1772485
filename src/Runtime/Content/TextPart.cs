namespace Mirascope.Gen;

/// <summary>Plain text.</summary>
/// <param name="Text">The text, kept to the character.</param>
public sealed record TextPart(string Text) : ContentPart;
