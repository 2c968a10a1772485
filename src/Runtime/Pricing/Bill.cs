namespace Mirascope.Gen;

/// <summary>
/// Applies rates to a usage. The parts of a total are taken out of it once each, so nothing is billed twice; whatever has no
/// rate makes the whole bill unknown, so nothing is billed as free. What the provider itself says the call cost goes before all.
/// </summary>
internal static class Bill
{
    private const string Unsaid = "The provider has not said what the call used.";

    public static CostDetail Write(ModelRates rates, Usage? usage, BillContext context) => usage is null
        ? CostDetail.Unknown(Unsaid)
        : Reported(usage, Calculate(rates, usage, context));

    /// <summary>The provider's own amount, if there is one, with what was calculated beside it.</summary>
    public static CostDetail Reported(Usage usage, CostDetail calculated) =>
        usage.ReportedCost is { } cost and >= 0 ? CostDetail.Reported(cost, calculated) : calculated;

    private static CostDetail Calculate(ModelRates newest, Usage usage, BillContext context)
    {
        var extras = UsageExtras.Read(usage.Raw);
        if ((UsageCheck.WhyImpossible(usage) ?? extras.Problem ?? UsageCheck.WhyIncomplete(usage)) is { } reason)
        {
            return CostDetail.Unknown(reason);
        }

        if (newest.On(context.Day) is not { } rates)
        {
            return CostDetail.Unknown("The price on the day of the call is not known.");
        }

        return extras.Passes.Count == 0
            ? WriteCall(rates, usage, usage.ServiceTier, extras, context.Region ?? newest.Region)
            : WritePasses(rates, usage, extras, context with { Region = context.Region ?? newest.Region });
    }

    private static CostDetail WritePasses(ModelRates rates, Usage usage, UsageExtras extras, BillContext context)
    {
        // Fees for a use stand in the totals only, which say nothing else then.
        var sum = WriteCall(rates, new Usage { WebSearches = usage.WebSearches }, usage.ServiceTier, extras, context.Region);
        foreach (var (model, pass) in extras.Passes)
        {
            var others = model is null ? rates : context.Others?.Invoke(model)?.On(context.Day);
            if ((UsageCheck.WhyImpossible(pass) ?? (others is null ? $"A pass was made by the model '{model}', whose price is not known here." : null)) is { } reason)
            {
                sum += CostDetail.Unknown(reason);
                continue;
            }

            var cost = WriteCall(others!, pass, usage.ServiceTier, extras, context.Region);
            sum += model is null ? cost : Named(cost, model);
        }

        return sum;
    }

    private static CostDetail Named(CostDetail cost, string model)
    {
        List<CostItem> items = [.. cost.Items.Select(item => item with { Model = model })];
        return cost.Reason is { } reason ? CostDetail.Unknown(reason, items) : CostDetail.Of(items);
    }

    private static CostDetail WriteCall(ModelRates standard, Usage usage, string? tier, UsageExtras extras, string? region)
    {
        var input = usage.BilledInputTokens ?? usage.InputTokens;
        if (ServiceChoice.Find(standard, tier, extras.Speed, input, out var reason) is not { } rates
            || RegionChoice.Find(standard, ref rates, region, extras.Region, out reason) is not { } factor)
        {
            return CostDetail.Unknown(reason!);
        }

        while (ServiceChoice.IsAbove(rates, input))
        {
            if (rates.AboveThreshold is null)
            {
                return CostDetail.Unknown($"The price of calls with more than {rates.Threshold} input tokens is not known.");
            }

            rates = rates.AboveThreshold;
        }

        return BillLines.Write(rates, standard, usage, factor);
    }
}
