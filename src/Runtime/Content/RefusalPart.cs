namespace Mirascope.Gen;

/// <summary>The model's words for not answering.</summary>
/// <param name="Text">The text.</param>
public sealed record RefusalPart(string Text) : ContentPart;
