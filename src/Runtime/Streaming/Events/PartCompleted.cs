namespace Mirascope.Gen;

/// <summary>A part that comes whole, such as a redacted thought or a search the provider ran.</summary>
/// <param name="Part">The part.</param>
public sealed record PartCompleted(ContentPart Part) : StreamEvent;
