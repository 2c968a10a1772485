namespace Mirascope.Gen;

/// <summary>Bounds what a call may cost by its bounds of tokens and the dearest rates that may apply to it.</summary>
internal static class CostBound
{
    public static CallEstimate Of(LlmRequest request, ModelCatalog models, DateOnly day)
    {
        models.TryFind(request.Provider, request.Model, out var model, out _);
        var window = model?.MaxInputTokens ?? model?.ContextWindow;
        var input = TokenEstimate.AtMost(request) is { } bytes ? Math.Min(bytes, window ?? long.MaxValue) : window;
        var output = request.Options.MaxTokens ?? model?.MaxOutputTokens;
        var reason = model is null ? $"The catalogue has no model '{request.Model}' of provider '{request.Provider}'."
            : model.Rates?.On(day) is null ? $"The catalogue has no price for the model '{request.Model}' today."
            : input is null ? "The request has media, and the most input the model takes is not known."
            : output is null ? $"Neither {nameof(LlmOptions.MaxTokens)} nor the most output of the model is known."
            : null;
        decimal? cost = null;
        if (reason is null)
        {
            cost = Of(request, models, day, input!.Value, output!.Value);
            reason = cost is null ? "The price of the tier or the region the request asks for, or of so much input, is not known." : null;
        }

        return new CallEstimate
        {
            InputTokens = TokenEstimate.Roughly(request),
            MaxInputTokens = input,
            MaxOutputTokens = output,
            MaxCost = cost,
            Reason = reason,
        };
    }

    /// <summary>The most that so many tokens of the call may cost; null where that cannot be known.</summary>
    public static decimal? Of(LlmRequest request, ModelCatalog models, DateOnly day, long input, long output)
    {
        models.TryFind(request.Provider, request.Model, out var model, out var region);
        return model?.Rates?.On(day) is { } rates ? MostOf(rates, request, input, output, region) : null;
    }

    private static decimal? MostOf(ModelRates standard, LlmRequest request, long input, long output, string? region)
    {
        // The provider may serve at the standard tier whatever was asked, and where it decides itself at any it has.
        var tier = AskedTier.Complete(new Usage(), request.Options).ServiceTier;
        var asked = tier == ServiceTier.Auto ? null : ServiceChoice.Find(standard, tier, null, 0, out _);
        var isRegionUnknown = region is not null && standard.Regions.Any(known => known.Region == region && known is { Factor: null, Rates: null });
        if ((asked is null && tier != ServiceTier.Auto) || isRegionUnknown)
        {
            return null;
        }

        ModelRates?[] ways = [standard, asked, .. tier == ServiceTier.Auto ? new[] { standard.Flex, standard.Priority } : [],
            request.Options.Extra.TryGetValue("speed", out _) ? standard.Fast : null, standard.Regions.FirstOrDefault(known => known.Region == region)?.Rates];
        var factor = standard.Regions.Where(known => region is null || known.Region == region).Select(known => known.Factor ?? 1m).Append(1m).Max();
        decimal? most = 0m;
        foreach (var way in ways)
        {
            for (var rates = way; rates is not null && most is not null; rates = rates.AboveThreshold)
            {
                var isAbove = ServiceChoice.IsAbove(rates, input);
                var cost = Cost(rates, standard, request, input, output, factor);
                most = cost is null || (isAbove && rates.AboveThreshold is null) ? null : Math.Max(most.Value, cost.Value);
                if (!isAbove)
                {
                    break;
                }
            }
        }

        return most;
    }

    private static decimal? Cost(ModelRates rates, ModelRates standard, LlmRequest request, long input, long output, decimal factor)
    {
        var isKeptForAnHour = TokenEstimate.PartsOf(request).Any(part => part.Cache == CacheMark.OneHour)
            || request.Tools.Any(tool => tool.Cache == CacheMark.OneHour);
        var hour = isKeptForAnHour ? rates.CacheWriteOneHour ?? standard.CacheWriteOneHour : null;
        var inRate = Max(rates.Input, rates.CacheWrite, hour, rates.AudioInput, rates.ImageInput);
        var outRate = Max(rates.Output, rates.Reasoning, rates.AudioOutput, rates.ImageOutput);
        return ExactMoney.Product(inRate, factor) is { } inServed && ExactMoney.Product(outRate, factor) is { } outServed
            && ExactMoney.Amount(input, inServed, isForMillion: true) is { } inCost && ExactMoney.Amount(output, outServed, isForMillion: true) is { } outCost
            && ExactMoney.Sum(inCost, outCost) is { } sum ? ExactMoney.Sum(sum, rates.Request ?? standard.Request ?? 0m) : null;
    }

    private static decimal Max(params decimal?[] rates) => rates.Max() ?? 0m;
}
