namespace Mirascope.Gen;

/// <summary>Refuses to price what cannot be: a wrong number is worse than none.</summary>
internal static class UsageCheck
{
    /// <summary>More tokens than any call has, and few enough that every amount is exact.</summary>
    private const long MostTokens = 1_000_000_000_000;

    /// <summary>Which counts are missing or contradict each other; null where none do.</summary>
    public static string? WhyImpossible(Usage usage)
    {
        if (!usage.IsInputKnown || !usage.IsOutputKnown)
        {
            return $"The provider has not said how many {(usage.IsInputKnown ? "output" : "input")} tokens the call used.";
        }

        ReadOnlySpan<long> counts =
        [
            usage.InputTokens, usage.OutputTokens, usage.CacheReadTokens ?? 0, usage.CacheWriteTokens ?? 0,
            usage.CacheWriteOneHourTokens ?? 0, usage.ReasoningTokens ?? 0, usage.AudioInputTokens ?? 0,
            usage.AudioOutputTokens ?? 0, usage.WebSearches ?? 0,
        ];
        foreach (var count in counts)
        {
            if (count is < 0 or > MostTokens)
            {
                return "The provider reports a count that cannot be: a negative or an absurd one.";
            }
        }

        var cached = (usage.CacheReadTokens ?? 0) + (usage.CacheWriteTokens ?? 0);
        if (cached + (usage.AudioInputTokens ?? 0) > usage.InputTokens)
        {
            return "The provider reports parts of the input that are more than the input.";
        }

        if ((usage.CacheWriteOneHourTokens ?? 0) > (usage.CacheWriteTokens ?? 0))
        {
            return "The provider reports more cache writes for an hour than cache writes.";
        }

        return (usage.ReasoningTokens ?? 0) > usage.OutputTokens || (usage.AudioOutputTokens ?? 0) > usage.OutputTokens
            ? "The provider reports parts of the output that are more than the output."
            : null;
    }

    /// <summary>What of a possible usage no rate covers; null where all is covered.</summary>
    public static string? WhyUnpriced(Usage usage)
    {
        if (usage.ServiceTier is not (null or "" or "default" or "standard"))
        {
            return "The call was served at another tier than the standard one, whose prices are not known.";
        }

        return usage is { AudioInputTokens: > 0, CacheReadTokens: > 0 } or { AudioInputTokens: > 0, CacheWriteTokens: > 0 }
            ? "The provider does not say how much of the cached input is sound."
            : null;
    }
}
