namespace Mirascope.Gen;

/// <summary>Who counted tokens.</summary>
public enum TokenCountSource
{
    /// <summary>The provider, by its own tokenizer. What it then bills may still differ by a few tokens.</summary>
    Provider,

    /// <summary>Nobody but <see cref="LlmRequest.EstimateTokens"/>, roughly.</summary>
    Approximation,
}
