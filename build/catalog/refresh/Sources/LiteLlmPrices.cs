using System.Text.Json;

namespace Mirascope.Gen.Catalog.Refresh.Sources;

/// <summary>Reads the prices of one of LiteLLM's rows. A member's end says its scope: a step, a batch, a service.</summary>
internal static class LiteLlmPrices
{
    private static readonly (string Member, CatalogRate Rate)[] Rates =
    [
        ("input_cost_per_token", CatalogRate.Input), ("output_cost_per_token", CatalogRate.Output),
        ("cache_read_input_token_cost", CatalogRate.CacheRead), ("cache_creation_input_token_cost", CatalogRate.CacheWrite),
        ("input_cost_per_audio_token", CatalogRate.AudioInput), ("output_cost_per_audio_token", CatalogRate.AudioOutput),
        ("cache_read_input_audio_token_cost", CatalogRate.AudioCacheRead), ("output_cost_per_image_token", CatalogRate.ImageOutput),
        ("output_cost_per_reasoning_token", CatalogRate.Reasoning),
    ];

    private static readonly int[] Steps = [128, 200, 256, 272, 512];

    public static void Read(CatalogModel model, JsonElement row)
    {
        var period = new CatalogPeriod("");
        ReadRates(period.Standard, row, "");
        if (!period.Standard.IsWhole)
        {
            return;
        }

        period.Standard[CatalogRate.CacheWriteOneHour] = Amount(row, "cache_creation_input_token_cost_above_1hr", Amounts.Million);
        period.Standard[CatalogRate.Request] = Amount(row, "input_cost_per_request", 1m) is { } fee and not "0" ? fee : null;
        if (row.Member("search_context_cost_per_query") is { } searches
            && searches.EnumerateObject().Select(size => Amounts.Read(size.Value)).Distinct().ToList() is [{ } search])
        {
            // Where the fee goes by how much is searched, no usage shows which holds.
            period.Standard[CatalogRate.WebSearch] = search;
        }

        if (period.Standard[CatalogRate.Reasoning] == period.Standard[CatalogRate.Output])
        {
            period.Standard[CatalogRate.Reasoning] = null;
        }

        ReadSteps(period.Standard, row, model.Provider == "xai");
        foreach (var (service, end) in new[] { ("batch", "_batches"), ("flex", "_flex"), ("priority", "_priority") })
        {
            var rates = new CatalogRates();
            ReadRates(rates, row, end);
            period.Services[Array.IndexOf(CatalogWords.Services, service)] = rates.IsWhole ? rates : null;
        }

        model.Periods.Add(period);
    }

    private static void ReadSteps(CatalogRates rates, JsonElement row, bool isInclusive)
    {
        foreach (var step in Steps)
        {
            var above = new CatalogRates();
            ReadRates(above, row, $"_above_{step}k_tokens");
            if (above.IsWhole)
            {
                (rates.Threshold, rates.IsInclusive, rates.Above) = (step * 1000, isInclusive, above);
                rates = above;
            }
        }
    }

    private static void ReadRates(CatalogRates rates, JsonElement row, string end)
    {
        foreach (var (member, rate) in Rates)
        {
            rates[rate] = Amount(row, member + end, Amounts.Million);
        }
    }

    private static string? Amount(JsonElement row, string member, decimal factor) =>
        row.Member(member) is { } price ? Amounts.Read(price, factor) : null;
}
