namespace Mirascope.Gen;

/// <summary>A thought that only the provider can read; it must be sent back unchanged with the next turn.</summary>
/// <param name="Data">The provider's encrypted text.</param>
public sealed record RedactedThoughtPart(string Data) : ContentPart
{
    /// <summary>
    /// The wire dialect it comes from; any other leaves the part out. Null where that is not known: it is then taken for one of the
    /// dialect that is asked.
    /// </summary>
    public string? Provider { get; init; }

    /// <summary>Whether a dialect may send it.</summary>
    internal bool IsFor(string dialect) => Provider is null || Provider == dialect;
}
