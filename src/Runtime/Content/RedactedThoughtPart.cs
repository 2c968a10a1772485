namespace Mirascope.Gen;

/// <summary>A thought that only the provider can read; it must be sent back unchanged with the next turn.</summary>
/// <param name="Data">The provider's encrypted text.</param>
public sealed record RedactedThoughtPart(string Data) : ContentPart;
