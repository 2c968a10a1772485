namespace Mirascope.Gen;

/// <summary>The model has stopped.</summary>
/// <param name="Reason">Why.</param>
public sealed record Finished(FinishReason Reason) : StreamEvent;
