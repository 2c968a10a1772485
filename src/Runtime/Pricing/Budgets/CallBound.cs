namespace Mirascope.Gen;

/// <summary>What a call may use, guessed before it is sent, and what such a use costs.</summary>
/// <param name="request">The call.</param>
/// <param name="assumedOutputTokens">What is reserved for its output where it has no limit.</param>
/// <param name="time">When it is sent: prices change.</param>
/// <param name="models">The models by which it is priced.</param>
internal sealed class CallBound(LlmRequest request, int assumedOutputTokens, DateTimeOffset time, ModelCatalog models)
{
    private readonly CacheMark _cache = RequestSize.CacheOf(request);
    private readonly long _audio = RequestSize.OfAudio(request);

    public LlmRequest Request { get; } = request;

    public ModelCatalog Models { get; } = models;

    public long InputTokens { get; } = RequestSize.Of(request);

    /// <summary>The most tokens the answer may have where the request says so, else what is assumed.</summary>
    public long OutputTokens { get; } = request.Options.MaxTokens ?? Math.Min(
        assumedOutputTokens, models.Find(request.Provider, request.Model)?.MaxOutputTokens ?? long.MaxValue);

    /// <summary>What it costs with this usage.</summary>
    public CostDetail PriceOf(Answerer answerer, Usage usage) =>
        ModelPricing.PriceOf(Request, answerer.Model, usage, time, hasEnded: true, answerer.Region, Models);

    /// <summary>What the call costs with so much output, the dearer kind of token where one of two is possible; null where that is not known.</summary>
    public decimal? PriceWith(long outputTokens)
    {
        var plain = new Usage { InputTokens = InputTokens, OutputTokens = outputTokens };
        var price = PriceOf(default, plain).Total;
        if (_cache != CacheMark.None)
        {
            var written = plain with { CacheWriteTokens = InputTokens, CacheWriteOneHourTokens = _cache == CacheMark.OneHour ? InputTokens : null };
            price = Dearer(price, PriceOf(default, written).Total);
        }

        if (_audio > 0 || Request.Options.Modalities.HasFlag(OutputModalities.Audio))
        {
            var spoken = plain with { AudioInputTokens = _audio, AudioOutputTokens = Request.Options.Modalities.HasFlag(OutputModalities.Audio) ? outputTokens : null };
            price = Dearer(price, PriceOf(default, spoken).Total);
        }

        return price;
    }

    private static decimal? Dearer(decimal? one, decimal? other) => one is null || other > one ? other : one;
}
