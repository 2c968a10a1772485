namespace Mirascope.Gen;

/// <summary>
/// What a call used, in tokens. <see cref="InputTokens"/> and <see cref="OutputTokens"/> are totals; every other count lies
/// within one of them and is null where the provider does not say.
/// </summary>
public sealed record Usage
{
    // Few providers say these; every event of many streams has a usage.
    private RareUsage? _rare;

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

    /// <summary>Input tokens that are sound and were read from a prompt cache: within both of those counts.</summary>
    public long? AudioCacheReadTokens
    {
        get => _rare?.AudioCacheReadTokens;
        init => _rare = value is null && _rare is null ? null : RareUsage.Normal((_rare ?? RareUsage.None) with { AudioCacheReadTokens = value });
    }

    /// <summary>Input tokens that are images.</summary>
    public long? ImageInputTokens
    {
        get => _rare?.ImageInputTokens;
        init => _rare = value is null && _rare is null ? null : RareUsage.Normal((_rare ?? RareUsage.None) with { ImageInputTokens = value });
    }

    /// <summary>Output tokens that are images.</summary>
    public long? ImageOutputTokens
    {
        get => _rare?.ImageOutputTokens;
        init => _rare = value is null && _rare is null ? null : RareUsage.Normal((_rare ?? RareUsage.None) with { ImageOutputTokens = value });
    }

    /// <summary>Input tokens the provider bills, where it bills others than it counts (Cohere); otherwise null.</summary>
    public long? BilledInputTokens
    {
        get => _rare?.BilledInputTokens;
        init => _rare = value is null && _rare is null ? null : RareUsage.Normal((_rare ?? RareUsage.None) with { BilledInputTokens = value });
    }

    /// <summary>Output tokens the provider bills, where it bills others than it counts (Cohere); otherwise null.</summary>
    public long? BilledOutputTokens
    {
        get => _rare?.BilledOutputTokens;
        init => _rare = value is null && _rare is null ? null : RareUsage.Normal((_rare ?? RareUsage.None) with { BilledOutputTokens = value });
    }

    /// <summary>Web searches the provider ran for this answer (a count, not tokens).</summary>
    public long? WebSearches { get; init; }

    /// <summary>The tier the provider says it served the call at.</summary>
    public string? ServiceTier { get; init; }

    /// <summary>What the provider itself says the call cost, in USD, exact; null where it does not say.</summary>
    public decimal? ReportedCost
    {
        get => _rare?.ReportedCost;
        init => _rare = value is null && _rare is null ? null : RareUsage.Normal((_rare ?? RareUsage.None) with { ReportedCost = value });
    }

    /// <summary>The provider's own usage object as JSON; null where this was not read from a wire.</summary>
    public string? Raw { get; init; }

    /// <summary>
    /// What both used together. A count that only one of them says is that one's; sums beyond a <see cref="long"/> stay at its end;
    /// <see cref="ServiceTier"/> is kept where they agree, <see cref="ReportedCost"/> where both say it, <see cref="Raw"/> never. Price
    /// calls one by one and add their <see cref="CostDetail"/>s: a sum of usages may pass a threshold that no call of it did.
    /// </summary>
    public static Usage? operator +(Usage? left, Usage? right) => left is null || right is null ? left ?? right : UsageSum.Of(left, right);
}
