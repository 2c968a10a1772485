namespace Mirascope.Gen;

/// <summary>
/// Prices a call: by the model that answered where the catalogue knows it; by the one that was asked where nobody has answered
/// yet, or a dated snapshot of it did; otherwise not at all.
/// </summary>
internal static class ModelPricing
{
    /// <param name="request">What was asked.</param>
    /// <param name="answeredBy">The model that answered, in the provider's words; null until it says.</param>
    /// <param name="usage">What the call used; null until the provider says.</param>
    /// <param name="startTime">When it was sent: prices change.</param>
    /// <param name="hasEnded">Whether the model said why it stopped; before that the cost is a lower bound.</param>
    /// <param name="hostRegion">The region of the host the call went to; null where it has none.</param>
    /// <param name="models">The models that the client knows; null for the library's own.</param>
    public static CostDetail PriceOf(
        LlmRequest request, string? answeredBy, Usage? usage, DateTimeOffset? startTime, bool hasEnded, string? hostRegion = null, ModelCatalog? models = null)
    {
        if (usage is null)
        {
            return CostDetail.Unknown("The provider has not said what the call used.");
        }

        var detail = PriceOf(request, answeredBy, AskedTier.Complete(usage, request.Options), DayOf(startTime), hostRegion, (models ?? ModelCatalog.Default).Over(request.Models));
        return hasEnded ? detail : detail.AsLowerBound();
    }

    private static CostDetail PriceOf(LlmRequest request, string? answeredBy, Usage usage, DateOnly day, string? hostRegion, ModelCatalog models)
    {
        var named = answeredBy ?? request.Model;
        if (Find(models, request.Provider, request.Model, answeredBy, out var region) is not { } model)
        {
            return Bill.Reported(usage, CostDetail.Unknown($"The catalogue has no model '{named}' of provider '{request.Provider}'."));
        }

        if (model.Rates is not { } rates)
        {
            return Bill.Reported(usage, CostDetail.Unknown($"The catalogue has no price for the model '{named}'."));
        }

        return Bill.Write(rates, usage, new BillContext(day)
        {
            Region = region ?? hostRegion,
            Others = other => models.Find(request.Provider, other)?.Rates,
        });
    }

    /// <summary>The model whose rates hold, and the region its id says.</summary>
    private static ModelInfo? Find(ModelCatalog models, string provider, string asked, string? answeredBy, out string? region)
    {
        if (models.TryFind(provider, answeredBy ?? asked, out var model, out region))
        {
            return model;
        }

        return (ModelSnapshot.IsOf(asked, answeredBy) || ModelSnapshot.IsWithin(asked, answeredBy)) && models.TryFind(provider, asked, out model, out region) ? model : null;
    }

    private static DateOnly DayOf(DateTimeOffset? startTime) => startTime is { } time && time != default ? Calendar.DayOf(time) : Calendar.Today;
}
