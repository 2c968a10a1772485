namespace Mirascope.Gen;

/// <summary>
/// Applies rates to a usage. The parts of a total are taken out of it once each, so nothing is billed twice; whatever has no
/// rate makes the whole bill unknown, so nothing is billed as free.
/// </summary>
internal static class Bill
{
    private const decimal Million = 1_000_000m;

    public static CostDetail Write(ModelRates rates, Usage? usage)
    {
        if (usage is null)
        {
            return CostDetail.Unknown("The provider has not said what the call used.");
        }

        if ((UsageCheck.WhyImpossible(usage) ?? UsageCheck.WhyUnpriced(usage) ?? UsageExtras.WhyUnpriced(usage.Raw)) is { } reason)
        {
            return CostDetail.Unknown(reason);
        }

        if (rates.Region is not null)
        {
            return CostDetail.Unknown($"The price of calls in the region '{rates.Region}' is not known.");
        }

        if (usage.InputTokens > rates.Threshold || (rates.IsThresholdInclusive && usage.InputTokens == rates.Threshold))
        {
            if (rates.AboveThreshold is null)
            {
                return CostDetail.Unknown($"The price of calls with more than {rates.Threshold.Value} input tokens is not known.");
            }

            // A search costs the same however long its call is.
            rates = rates.AboveThreshold with { WebSearch = rates.AboveThreshold.WebSearch ?? rates.WebSearch };
        }

        try
        {
            return WriteLines(rates, usage);
        }
        catch (OverflowException)
        {
            return CostDetail.Unknown("The amount is beyond what can be counted exactly.");
        }
    }

    private static CostDetail WriteLines(ModelRates rates, Usage usage)
    {
        var read = usage.CacheReadTokens ?? 0;
        var written = usage.CacheWriteTokens ?? 0;
        var hour = usage.CacheWriteOneHourTokens ?? 0;
        var audioIn = usage.AudioInputTokens ?? 0;
        var audioOut = usage.AudioOutputTokens ?? 0;

        Span<(string Kind, long Quantity, decimal? Rate, decimal Unit)> lines =
        [
            ("input", usage.InputTokens - read - written - audioIn, rates.Input, Million),
            ("cache read", read, rates.CacheRead, Million),
            ("cache write", written - hour, rates.CacheWrite, Million),
            ("cache write for an hour", hour, rates.CacheWriteOneHour, Million),
            ("audio input", audioIn, rates.AudioInput, Million),
            ("output", usage.OutputTokens - audioOut, rates.Output, Million),
            ("audio output", audioOut, rates.AudioOutput, Million),
            ("web search", usage.WebSearches ?? 0, rates.WebSearch, 1m),
        ];

        var items = new List<CostItem>(lines.Length);
        foreach (var (kind, quantity, rate, unit) in lines)
        {
            if (quantity == 0)
            {
                continue;
            }

            if (rate is not >= 0)
            {
                return CostDetail.Unknown(rate is null
                    ? $"The call used {kind}, whose price is not known."
                    : $"The rate of {kind} is negative.");
            }

            items.Add(new CostItem(kind, quantity, rate.Value, quantity * rate.Value / unit));
        }

        return CostDetail.Of(items);
    }
}
