namespace Mirascope.Gen;

/// <summary>Finds the rates of the way a call was served: standard, batch, flex, priority, fast.</summary>
internal static class ServiceChoice
{
    /// <summary>The rates; null with a reason where they are not known.</summary>
    /// <param name="standard">The rates of the standard way, with the others in them.</param>
    /// <param name="tier">The tier, in the provider's word; null or empty for none.</param>
    /// <param name="speed">The speed, in the provider's word; null for none.</param>
    /// <param name="input">All input tokens.</param>
    /// <param name="reason">Why there are none.</param>
    public static ModelRates? Find(ModelRates standard, string? tier, string? speed, long input, out string? reason)
    {
        reason = null;
        var isUsualSpeed = speed is null or "" or "standard";
        if (IsStandard(tier) && isUsualSpeed)
        {
            return standard;
        }

        var rates = isUsualSpeed ? RatesOf(standard, tier!) : IsStandard(tier) && speed == "fast" ? standard.Fast : null;
        if (rates is null)
        {
            reason = isUsualSpeed
                ? $"The call was served at another tier than the standard one, '{tier}', whose price is not known."
                : $"The call was served at another speed than the standard one, '{speed}', whose price is not known.";
        }
        else if (rates.Threshold is null && IsAbove(standard, input))
        {
            reason = $"The price of calls with more than {standard.Threshold} input tokens is not known for the tier '{(isUsualSpeed ? tier : speed)}'.";
            rates = null;
        }

        return rates;
    }

    /// <summary>Whether so many input tokens are beyond the step of the rates.</summary>
    public static bool IsAbove(ModelRates rates, long input) =>
        input > rates.Threshold || (rates.IsThresholdInclusive && input == rates.Threshold);

    private static bool IsStandard(string? tier) => tier is null or "" or "default" or "standard" or "on_demand" or "ON_DEMAND";

    private static ModelRates? RatesOf(ModelRates standard, string tier) => tier switch
    {
        "batch" => standard.Batch,
        "flex" or "ON_DEMAND_FLEX" => standard.Flex,
        "priority" or "ON_DEMAND_PRIORITY" => standard.Priority,
        "fast" => standard.Fast,
        _ => null,
    };
}
