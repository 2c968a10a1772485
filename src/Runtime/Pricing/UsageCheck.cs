namespace Mirascope.Gen;

/// <summary>Refuses to price what cannot be: a wrong number is worse than none.</summary>
internal static class UsageCheck
{
    /// <summary>Which counts are missing or contradict each other; null where none do.</summary>
    public static string? WhyImpossible(Usage usage)
    {
        if (!usage.IsInputKnown || !usage.IsOutputKnown)
        {
            return $"The provider has not said how many {(usage.IsInputKnown ? "output" : "input")} tokens the call used.";
        }

        ReadOnlySpan<long> counts =
        [
            usage.InputTokens, usage.OutputTokens, usage.CacheReadTokens ?? 0, usage.CacheWriteTokens ?? 0, usage.CacheWriteOneHourTokens ?? 0,
            usage.AudioCacheReadTokens ?? 0, usage.ReasoningTokens ?? 0, usage.AudioInputTokens ?? 0, usage.AudioOutputTokens ?? 0,
            usage.ImageInputTokens ?? 0, usage.ImageOutputTokens ?? 0, usage.BilledInputTokens ?? 0, usage.BilledOutputTokens ?? 0,
            usage.WebSearches ?? 0,
        ];
        foreach (var count in counts)
        {
            if (count is < 0 or > UsageExtras.MostTokens)
            {
                return "The provider reports a count that cannot be: a negative or an absurd one.";
            }
        }

        var cached = (usage.CacheReadTokens ?? 0) + (usage.CacheWriteTokens ?? 0);
        var media = (usage.AudioInputTokens ?? 0) - (usage.AudioCacheReadTokens ?? 0);
        if (cached + Math.Max(media, 0) > usage.InputTokens || (usage.AudioInputTokens ?? 0) + (usage.ImageInputTokens ?? 0) > usage.InputTokens)
        {
            // What is billed may be less than what was read, and is all that counts then.
            return usage.BilledInputTokens is null ? "The provider reports parts of the input that are more than the input." : null;
        }

        if ((usage.AudioCacheReadTokens ?? 0) > Math.Min(usage.CacheReadTokens ?? 0, usage.AudioInputTokens ?? 0))
        {
            return "The provider reports more cached sound than sound, or than it has cached.";
        }

        if ((usage.CacheWriteOneHourTokens ?? 0) > (usage.CacheWriteTokens ?? 0))
        {
            return "The provider reports more cache writes for an hour than cache writes.";
        }

        return (usage.ReasoningTokens ?? 0) > usage.OutputTokens || (usage.AudioOutputTokens ?? 0) + (usage.ImageOutputTokens ?? 0) > usage.OutputTokens
            ? "The provider reports parts of the output that are more than the output."
            : null;
    }

    /// <summary>What is missing of a provider's usage; null where nothing is. No model answers without having been asked.</summary>
    public static string? WhyIncomplete(Usage usage)
    {
        if (usage.BilledInputTokens is null != usage.BilledOutputTokens is null)
        {
            return "The provider reports only one half of what it bills.";
        }

        return usage is { Raw: not null, InputTokens: 0, OutputTokens: > 0 } ? "The provider reports output but no input." : null;
    }
}
