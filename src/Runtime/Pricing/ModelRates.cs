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

    /// <summary>Input that is sound and read from a prompt cache.</summary>
    public decimal? AudioCacheRead { get; init; }

    /// <summary>Input that is an image; null where images cost what text does.</summary>
    public decimal? ImageInput { get; init; }

    /// <summary>Output that is an image.</summary>
    public decimal? ImageOutput { get; init; }

    /// <summary>Thinking; null where it costs what other output does.</summary>
    public decimal? Reasoning { get; init; }

    /// <summary>USD for one web search, on top of its tokens.</summary>
    public decimal? WebSearch { get; init; }

    /// <summary>USD for the call itself, on top of its tokens; null where there is no such fee.</summary>
    public decimal? Request { get; init; }

    /// <summary>A call with more input tokens than this, cached ones counted, costs <see cref="AboveThreshold"/> as a whole; null where there is no such step.</summary>
    public long? Threshold { get; init; }

    /// <summary>Whether a call with exactly <see cref="Threshold"/> input tokens costs <see cref="AboveThreshold"/> too.</summary>
    public bool IsThresholdInclusive { get; init; }

    /// <summary>The rates above <see cref="Threshold"/>, which may have a higher step of their own.</summary>
    public ModelRates? AboveThreshold { get; init; }

    /// <summary>The rates of calls in a batch; null where they are not known.</summary>
    public ModelRates? Batch { get; init; }

    /// <summary>The rates of calls that may wait; null where they are not known.</summary>
    public ModelRates? Flex { get; init; }

    /// <summary>The rates of calls that go first; null where they are not known.</summary>
    public ModelRates? Priority { get; init; }

    /// <summary>The rates of calls that are answered at a higher speed; null where they are not known.</summary>
    public ModelRates? Fast { get; init; }

    /// <summary>What being served in a region changes; a region that is not among them is not known to change anything.</summary>
    public IReadOnlyList<RegionRates> Regions { get; init; } = [];

    /// <summary>The region that calls of the model are served in, where its id says one; otherwise null.</summary>
    public string? Region { get; init; }

    /// <summary>The tier that calls ask to be served at, which holds where a usage names none; null for the standard one.</summary>
    public string? ServiceTier { get; init; }

    /// <summary>
    /// The provider, where passes that others of its models made on the way are to be priced by <see cref="ModelCatalog.Default"/>; null (the
    /// default) where a usage with such passes has no cost.
    /// </summary>
    public string? Provider { get; init; }

    /// <summary>The first day (UTC) these rates hold; null where they have always held.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>The rates before <see cref="EffectiveFrom"/>; null where they are not known.</summary>
    public ModelRates? Earlier { get; init; }

    /// <summary>What a call made today costs; null where the usage is null or its price is not known.</summary>
    public decimal? CostOf(Usage? usage) => PriceOf(usage).Total;

    /// <summary>What a call made on this day (UTC) costs; null where the usage is null or its price is not known.</summary>
    public decimal? CostOf(Usage? usage, DateOnly day) => PriceOf(usage, day).Total;

    /// <summary>The cost by kind of token for a call made today, or why there is none. Never throws.</summary>
    public CostDetail PriceOf(Usage? usage) => PriceOf(usage, Calendar.Today);

    /// <summary>
    /// The cost by kind of token for a call made on this day (UTC), or why there is none: by the tier, speed and region the usage
    /// says, or by <see cref="ServiceTier"/> where it says none. Passes that other models made on the way have rates of their own: see <see cref="Provider"/>. What the provider itself says the
    /// call cost goes before all. Never throws.
    /// </summary>
    public CostDetail PriceOf(Usage? usage, DateOnly day) =>
        Bill.Write(this, AskedTier.Complete(usage, ServiceTier), new BillContext(day) { Others = Provider is { } provider ? other => ModelCatalog.Default.Find(provider, other)?.Rates : null });

    /// <summary>The rates that held on a day; null where they are not known.</summary>
    internal ModelRates? On(DateOnly day)
    {
        var rates = this;
        while (rates is not null && rates.EffectiveFrom > day)
        {
            rates = rates.Earlier;
        }

        return rates;
    }
}
