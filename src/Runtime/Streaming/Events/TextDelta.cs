namespace Mirascope.Gen;

/// <summary>More of the answer's text.</summary>
/// <param name="Text">What is new.</param>
public sealed record TextDelta(string Text) : StreamEvent;
