namespace Mirascope.Gen;

/// <summary>The lines of one bill: each kind of token with its quantity, its rate and what it comes to.</summary>
internal static class BillLines
{
    /// <param name="rates">The rates for tokens.</param>
    /// <param name="standard">The rates of the standard way; a search costs the same however long its call is and however it was served.</param>
    /// <param name="usage">A possible usage.</param>
    /// <param name="factor">What every rate for tokens is multiplied with.</param>
    public static CostDetail Write(ModelRates rates, ModelRates standard, Usage usage, decimal factor)
    {
        if (WhyUnsplit(rates, usage) is { } unsplit)
        {
            return CostDetail.Unknown(unsplit);
        }

        var items = new List<CostItem>();
        string? reason = null;
        foreach (var (kind, quantity, rate) in Tokens(rates, usage))
        {
            Add(items, kind, quantity, rate, factor, isForMillion: true, ref reason);
        }

        Add(items, "web search", usage.WebSearches ?? 0, rates.WebSearch ?? standard.WebSearch, 1m, isForMillion: false, ref reason);
        Add(items, "request", (rates.Request ?? standard.Request) is null ? 0 : 1, rates.Request ?? standard.Request, 1m, isForMillion: false, ref reason);
        return reason is null ? CostDetail.Of(items) : CostDetail.Unknown(reason, items);
    }

    private static (string Kind, long Quantity, decimal? Rate)[] Tokens(ModelRates rates, Usage usage)
    {
        if (usage is { BilledInputTokens: { } input, BilledOutputTokens: { } output })
        {
            return [("input", input, rates.Input), ("output", output, rates.Output)];
        }

        var read = usage.CacheReadTokens ?? 0;
        var readSound = usage.AudioCacheReadTokens ?? 0;
        var written = usage.CacheWriteTokens ?? 0;
        var hour = usage.CacheWriteOneHourTokens ?? 0;
        var sound = (usage.AudioInputTokens ?? 0) - readSound;
        var images = rates.ImageInput is null ? 0 : usage.ImageInputTokens ?? 0;
        var spoken = usage.AudioOutputTokens ?? 0;
        var drawn = usage.ImageOutputTokens ?? 0;
        var thought = rates.Reasoning is null ? 0 : usage.ReasoningTokens ?? 0;
        return
        [
            ("input", usage.InputTokens - read - written - sound - images, rates.Input),
            ("cache read", read - readSound, rates.CacheRead),
            ("cached audio", readSound, rates.AudioCacheRead),
            ("cache write", written - hour, rates.CacheWrite),
            ("cache write for an hour", hour, rates.CacheWriteOneHour),
            ("audio input", sound, rates.AudioInput),
            ("image input", images, rates.ImageInput),
            ("output", usage.OutputTokens - spoken - drawn - thought, rates.Output),
            ("audio output", spoken, rates.AudioOutput),
            ("image output", drawn, rates.ImageOutput),
            ("reasoning", thought, rates.Reasoning),
        ];
    }

    /// <summary>Where two parts may overlap and have rates of their own, only the provider could say how much of one is the other.</summary>
    private static string? WhyUnsplit(ModelRates rates, Usage usage)
    {
        var isCached = usage is { CacheReadTokens: > 0 } or { CacheWriteTokens: > 0 };
        if (usage.BilledInputTokens is not null && usage.BilledOutputTokens is not null)
        {
            return null;
        }

        return isCached && usage is { AudioInputTokens: > 0, AudioCacheReadTokens: null } ? "The provider does not say how much of the cached input is sound."
            : isCached && usage.ImageInputTokens > 0 && rates.ImageInput is not null ? "The provider does not say how much of the cached input is images."
            : null;
    }

    private static void Add(List<CostItem> items, string kind, long quantity, decimal? rate, decimal factor, bool isForMillion, ref string? reason)
    {
        if (quantity == 0)
        {
            return;
        }

        if (quantity < 0)
        {
            reason ??= $"The provider reports parts of the {(kind == "output" ? "output" : "input")} that are more than the whole.";
        }
        else if (rate is not >= 0 || factor < 0)
        {
            reason ??= rate is null ? $"The call used {kind}, whose price is not known." : $"The rate of {kind} is negative.";
        }
        else if (ExactMoney.Product(rate.Value, factor) is not { } served || ExactMoney.Amount(quantity, served, isForMillion) is not { } amount)
        {
            reason ??= $"The amount of {kind} is beyond what can be counted exactly.";
        }
        else
        {
            items.Add(new CostItem(kind, quantity, served, amount));
        }
    }
}
