namespace Mirascope.Gen;

/// <summary>
/// What a call used, in tokens. <see cref="InputTokens"/> and <see cref="OutputTokens"/> are totals; every other count lies
/// within one of them and is null where the provider does not say.
/// </summary>
public sealed record Usage
{
    /// <summary>All input tokens, cached ones included; 0 where the provider does not say (<see cref="IsInputKnown"/>).</summary>
    public long InputTokens { get; init; }

    /// <summary>All output tokens, thinking included; 0 where the provider does not say (<see cref="IsOutputKnown"/>).</summary>
    public long OutputTokens { get; init; }

    /// <summary>Whether the provider says how many input tokens there were. Default true; where it is false no cost is known.</summary>
    public bool IsInputKnown { get; init; } = true;

    /// <summary>Whether the provider says how many output tokens there were. Default true; where it is false no cost is known.</summary>
    public bool IsOutputKnown { get; init; } = true;

    /// <summary>Input tokens read from a prompt cache.</summary>
    public long? CacheReadTokens { get; init; }

    /// <summary>Input tokens written to a prompt cache, whatever their time to live.</summary>
    public long? CacheWriteTokens { get; init; }

    /// <summary>Those of <see cref="CacheWriteTokens"/> that are kept for an hour.</summary>
    public long? CacheWriteOneHourTokens { get; init; }

    /// <summary>Output tokens spent on thinking.</summary>
    public long? ReasoningTokens { get; init; }

    /// <summary>Input tokens that are sound.</summary>
    public long? AudioInputTokens { get; init; }

    /// <summary>Output tokens that are sound.</summary>
    public long? AudioOutputTokens { get; init; }

    /// <summary>Web searches the provider ran for this answer (a count, not tokens).</summary>
    public long? WebSearches { get; init; }

    /// <summary>The tier the provider says it served the call at.</summary>
    public string? ServiceTier { get; init; }

    /// <summary>The provider's own usage object as JSON; null where this was not read from a wire.</summary>
    public string? Raw { get; init; }
}
