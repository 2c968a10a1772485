namespace Mirascope.Gen;

/// <summary>What a model costs, in USD for a million tokens. A rate that is not known is null, and what it would price has no cost.</summary>
public sealed record ModelRates
{
    /// <summary>Input that is neither cached nor sound.</summary>
    public required decimal Input { get; init; }

    /// <summary>Output that is not sound, thinking included.</summary>
    public required decimal Output { get; init; }

    /// <summary>Input read from a prompt cache.</summary>
    public decimal? CacheRead { get; init; }

    /// <summary>Input written to a prompt cache for the provider's usual time.</summary>
    public decimal? CacheWrite { get; init; }

    /// <summary>Input written to a prompt cache for an hour.</summary>
    public decimal? CacheWriteOneHour { get; init; }

    /// <summary>Input that is sound.</summary>
    public decimal? AudioInput { get; init; }

    /// <summary>Output that is sound.</summary>
    public decimal? AudioOutput { get; init; }

    /// <summary>USD for a thousand web searches, on top of their tokens.</summary>
    public decimal? WebSearch { get; init; }

    /// <summary>A call with more input tokens than this, cached ones counted, costs <see cref="AboveThreshold"/> as a whole; null where there is no such step.</summary>
    public long? Threshold { get; init; }

    /// <summary>The rates above <see cref="Threshold"/>.</summary>
    public ModelRates? AboveThreshold { get; init; }

    /// <summary>The first day (UTC) these rates hold; null where they have always held.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>The rates before <see cref="EffectiveFrom"/>; null where they are not known.</summary>
    public ModelRates? Earlier { get; init; }

    /// <summary>What a call made today costs; null where the usage is null or its price is not known.</summary>
    public decimal? CostOf(Usage? usage) => PriceOf(usage).Total;

    /// <summary>What a call made on this day (UTC) costs; null where the usage is null or its price is not known.</summary>
    public decimal? CostOf(Usage? usage, DateOnly day) => PriceOf(usage, day).Total;

    /// <summary>The cost by kind of token for a call made today, or why there is none. Never throws.</summary>
    public CostDetail PriceOf(Usage? usage) =>
        EffectiveFrom is null ? Bill.Write(this, usage) : PriceOf(usage, Calendar.Today);

    /// <summary>The cost by kind of token for a call made on this day (UTC), or why there is none. Never throws.</summary>
    public CostDetail PriceOf(Usage? usage, DateOnly day) => On(day) is { } rates
        ? Bill.Write(rates, usage)
        : CostDetail.Unknown("The price on the day of the call is not known.");

    private ModelRates? On(DateOnly day)
    {
        var rates = this;
        while (rates is not null && rates.EffectiveFrom > day)
        {
            rates = rates.Earlier;
        }

        return rates;
    }
}
