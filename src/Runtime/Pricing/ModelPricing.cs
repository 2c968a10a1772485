namespace Mirascope.Gen;

/// <summary>
/// Prices a call: by the model that answered where the catalogue knows it; by the one that was asked where nobody has answered
/// yet or a dated snapshot of it did; otherwise not at all.
/// </summary>
internal static class ModelPricing
{
    /// <param name="request">What was asked.</param>
    /// <param name="answeredBy">The model that answered, in the provider's words; null until it says.</param>
    /// <param name="usage">What the call used; null until the provider says.</param>
    /// <param name="startTime">When it was sent: prices change.</param>
    /// <param name="hasEnded">Whether the model said why it stopped; before that the cost is a lower bound.</param>
    public static CostDetail PriceOf(LlmRequest request, string? answeredBy, Usage? usage, DateTimeOffset? startTime, bool hasEnded)
    {
        if (usage is null)
        {
            return CostDetail.Unknown("The provider has not said what the call used.");
        }

        var catalogue = ModelCatalog.Default;
        var asked = request.Model;
        if (!(catalogue.TryFind(request.Provider, answeredBy ?? asked, out var model, out var region)
            || (ModelSnapshot.IsOf(asked, answeredBy) && catalogue.TryFind(request.Provider, asked, out model, out region))))
        {
            return CostDetail.Unknown($"The catalogue has no model '{answeredBy ?? asked}' of provider '{request.Provider}'.");
        }

        if (region is not null)
        {
            return CostDetail.Unknown($"The price of calls in the region '{region}' is not known.");
        }

        if (model.Rates is not { } rates)
        {
            return CostDetail.Unknown($"The catalogue has no price for the model '{answeredBy ?? asked}'.");
        }

        var detail = startTime is { } time && time != default ? rates.PriceOf(usage, Calendar.DayOf(time)) : rates.PriceOf(usage);
        return hasEnded ? detail : detail.AsLowerBound();
    }
}
