namespace Mirascope.Gen;

/// <summary>How likely a token of the answer was.</summary>
/// <param name="Token">Its text.</param>
/// <param name="Logprob">The natural logarithm of its probability.</param>
public sealed record TokenLogprob(string Token, double Logprob)
{
    /// <summary>The likeliest tokens at its place, as far as they were asked for.</summary>
    public IReadOnlyList<TokenLogprob> Top { get; init; } = [];
}
