namespace Mirascope.Gen;

/// <summary>The provider says what has been used so far; the last one holds.</summary>
/// <param name="Usage">The counts.</param>
public sealed record UsageUpdated(Usage Usage) : StreamEvent;
