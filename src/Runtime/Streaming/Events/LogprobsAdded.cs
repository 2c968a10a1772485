namespace Mirascope.Gen;

/// <summary>How likely the next tokens of the answer were.</summary>
/// <param name="Tokens">The tokens, in order.</param>
public sealed record LogprobsAdded(IReadOnlyList<TokenLogprob> Tokens) : StreamEvent;
