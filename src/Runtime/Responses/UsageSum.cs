namespace Mirascope.Gen;

/// <summary>Adds up what several calls used.</summary>
internal static class UsageSum
{
    public static Usage Of(Usage left, Usage right) => new()
    {
        InputTokens = Add(left.InputTokens, right.InputTokens),
        OutputTokens = Add(left.OutputTokens, right.OutputTokens),
        IsInputKnown = left.IsInputKnown && right.IsInputKnown,
        IsOutputKnown = left.IsOutputKnown && right.IsOutputKnown,
        CacheReadTokens = Add(left.CacheReadTokens, right.CacheReadTokens),
        CacheWriteTokens = Add(left.CacheWriteTokens, right.CacheWriteTokens),
        CacheWriteOneHourTokens = Add(left.CacheWriteOneHourTokens, right.CacheWriteOneHourTokens),
        ReasoningTokens = Add(left.ReasoningTokens, right.ReasoningTokens),
        AudioInputTokens = Add(left.AudioInputTokens, right.AudioInputTokens),
        AudioOutputTokens = Add(left.AudioOutputTokens, right.AudioOutputTokens),
        AudioCacheReadTokens = Add(left.AudioCacheReadTokens, right.AudioCacheReadTokens),
        ImageInputTokens = Add(left.ImageInputTokens, right.ImageInputTokens),
        ImageOutputTokens = Add(left.ImageOutputTokens, right.ImageOutputTokens),
        BilledInputTokens = Add(left.BilledInputTokens, right.BilledInputTokens),
        BilledOutputTokens = Add(left.BilledOutputTokens, right.BilledOutputTokens),
        WebSearches = Add(left.WebSearches, right.WebSearches),
        ServiceTier = left.ServiceTier == right.ServiceTier ? left.ServiceTier : null,
        ReportedCost = left.ReportedCost is { } one && right.ReportedCost is { } other ? ExactMoney.Sum(one, other) : null,
    };

    private static long? Add(long? left, long? right) => left is null || right is null ? left ?? right : Add(left.Value, right.Value);

    // Two of the same sign that leave the range change it.
    private static long Add(long left, long right)
    {
        var sum = unchecked(left + right);
        return (left ^ sum) < 0 && (right ^ sum) < 0 ? left < 0 ? long.MinValue : long.MaxValue : sum;
    }
}
