namespace Mirascope.Gen;

/// <summary>The provider's seal of a thought.</summary>
/// <param name="Signature">What is new of the seal.</param>
public sealed record ThoughtSigned(string Signature) : StreamEvent;
