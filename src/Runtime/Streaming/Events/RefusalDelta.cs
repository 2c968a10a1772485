namespace Mirascope.Gen;

/// <summary>More of the model's words for not answering.</summary>
/// <param name="Text">What is new.</param>
public sealed record RefusalDelta(string Text) : StreamEvent;
