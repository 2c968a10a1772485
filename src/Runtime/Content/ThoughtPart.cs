namespace Mirascope.Gen;

/// <summary>What the model thought before it answered.</summary>
/// <param name="Text">The readable text; empty where the provider keeps it to itself.</param>
/// <param name="Signature">The provider's seal; it must be sent back unchanged with the next turn. Null where there is none.</param>
public sealed record ThoughtPart(string Text, string? Signature = null) : ContentPart
{
    /// <summary>
    /// The wire dialect the seal comes from; to any other the thought goes without it, or not at all. Null where that is not known:
    /// the seal is then taken for one of the dialect that is asked.
    /// </summary>
    public string? Provider { get; init; }

    /// <summary>The seal as a dialect may send it: null where it is another's.</summary>
    internal string? SealFor(string dialect) => Provider is null || Provider == dialect ? Signature : null;
}
