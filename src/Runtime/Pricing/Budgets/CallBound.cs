namespace Mirascope.Gen;

/// <summary>What a call reserves before it is sent, and what a use of tokens costs it.</summary>
/// <param name="request">The call.</param>
/// <param name="assumedOutputTokens">What is reserved for its output where it has no limit.</param>
/// <param name="time">When it is sent: prices change.</param>
/// <param name="models">The models by which it is priced.</param>
internal sealed class CallBound(LlmRequest request, int assumedOutputTokens, DateTimeOffset time, ModelCatalog models)
{
    public LlmRequest Request { get; } = request;

    public ModelCatalog Models { get; } = models;

    public long InputTokens { get; } = Math.Min(TokenEstimate.ToReserve(request), WindowOf(models.Find(request.Provider, request.Model)));

    /// <summary>The most tokens the answer may have where the request says so, else what is assumed.</summary>
    public long OutputTokens { get; } = request.Options.MaxTokens ?? Math.Min(
        assumedOutputTokens, models.Find(request.Provider, request.Model)?.MaxOutputTokens ?? long.MaxValue);

    /// <summary>What it costs with this usage.</summary>
    public CostDetail PriceOf(Answerer answerer, Usage usage) =>
        ModelPricing.PriceOf(Request, answerer.Model, usage, time, hasEnded: true, answerer.Region, Models);

    /// <summary>What the call costs at most with so much output; null where that is not known.</summary>
    public decimal? PriceWith(long outputTokens) => CostBound.Of(Request, Models, Calendar.DayOf(time), InputTokens, outputTokens);

    private static long WindowOf(ModelInfo? model) => model?.MaxInputTokens ?? model?.ContextWindow ?? long.MaxValue;
}
