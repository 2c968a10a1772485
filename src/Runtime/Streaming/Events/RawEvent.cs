namespace Mirascope.Gen;

/// <summary>An event of the provider's that has no form of its own here. It is never an error.</summary>
/// <param name="Name">The event's name on the wire; empty where it has none.</param>
/// <param name="Data">Its data, as it came.</param>
public sealed record RawEvent(string Name, string Data) : StreamEvent;
