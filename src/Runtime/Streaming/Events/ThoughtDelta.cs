namespace Mirascope.Gen;

/// <summary>More of what the model thinks.</summary>
/// <param name="Text">What is new.</param>
public sealed record ThoughtDelta(string Text) : StreamEvent;
