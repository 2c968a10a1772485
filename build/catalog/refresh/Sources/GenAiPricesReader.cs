using System.Text.Json;

namespace Mirascope.Gen.Catalog.Refresh.Sources;

/// <summary>
/// Reads genai-prices' list: providers with models, prices for a million tokens, with steps and dates. It has no capabilities.
/// </summary>
internal static class GenAiPricesReader
{
    private static readonly Dictionary<string, string> Providers = new(StringComparer.Ordinal)
    {
        ["openai"] = "openai",
        ["anthropic"] = "anthropic",
        ["google"] = "google",
        ["mistral"] = "mistral",
        ["cohere"] = "cohere",
        ["groq"] = "groq",
        ["x-ai"] = "xai",
        ["deepseek"] = "deepseek",
        ["openrouter"] = "openrouter",
        ["together"] = "together",
        ["azure"] = "azure-openai",
        ["perplexity"] = "perplexity",
    };

    private static readonly (string Member, CatalogRate Rate, decimal Factor)[] Rates =
    [
        ("input_mtok", CatalogRate.Input, 1m), ("output_mtok", CatalogRate.Output, 1m), ("cache_read_mtok", CatalogRate.CacheRead, 1m),
        ("cache_write_mtok", CatalogRate.CacheWrite, 1m), ("cache_write_1h_mtok", CatalogRate.CacheWriteOneHour, 1m),
        ("input_audio_mtok", CatalogRate.AudioInput, 1m), ("output_audio_mtok", CatalogRate.AudioOutput, 1m),
        ("cache_audio_read_mtok", CatalogRate.AudioCacheRead, 1m), ("input_image_mtok", CatalogRate.ImageInput, 1m),
        ("output_image_mtok", CatalogRate.ImageOutput, 1m), ("web_searches_kcount", CatalogRate.WebSearch, 0.001m),
        ("requests_kcount", CatalogRate.Request, 0.001m),
    ];

    public static IReadOnlyList<CatalogModel> Read(JsonElement root)
    {
        var models = new List<CatalogModel>();
        var providers = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray() : root.Items("providers");
        foreach (var provider in providers)
        {
            if (Providers.TryGetValue(provider.Text("id") ?? "", out var name))
            {
                models.AddRange(provider.Items("models").Where(row => row.Text("id") is not null).Select(row => Read(name, row)));
            }
        }

        return models;
    }

    private static CatalogModel Read(string provider, JsonElement row)
    {
        var model = new CatalogModel(provider, row.Text("id")!)
        {
            ContextWindow = row.Count("context_window"),
            Status = row.Flag("deprecated") == true ? CatalogStatus.Deprecated : null,
        };
        var isInclusive = provider == "xai";
        switch (row.Member("prices"))
        {
            case { ValueKind: JsonValueKind.Object } prices:
                model.Periods.Add(ReadPeriod("", prices, isInclusive));
                break;
            case { ValueKind: JsonValueKind.Array } dated:
                // A price of some hours of a day cannot be told by a day; neither can the others of its model then.
                if (dated.EnumerateArray().Any(price => price.Member("constraint")?.Member("start_time") is not null))
                {
                    break;
                }

                foreach (var price in dated.EnumerateArray())
                {
                    model.Periods.Add(ReadPeriod(price.Member("constraint")?.Text("start_date") ?? "", price.Member("prices")!.Value, isInclusive));
                }

                break;
        }

        CatalogScope.Order(model);
        return model;
    }

    private static CatalogPeriod ReadPeriod(string from, JsonElement prices, bool isInclusive)
    {
        var period = new CatalogPeriod(from);
        foreach (var (member, rate, factor) in Rates)
        {
            if (prices.Member(member) is not { } price)
            {
                continue;
            }

            period.Standard[rate] = Amounts.Read(price.Member("base") ?? price, factor);
            foreach (var step in price.Items("tiers").Where(step => step.Count("start") is not null))
            {
                StepOf(period.Standard, step.Count("start")!.Value, isInclusive)[rate] = Amounts.Read(step.Member("price")!.Value, factor);
            }
        }

        return period;
    }

    /// <summary>Each rate has steps of its own here, where the catalogue has steps with rates.</summary>
    private static CatalogRates StepOf(CatalogRates rates, long start, bool isInclusive)
    {
        while (rates.Threshold is { } lower && lower <= start)
        {
            if (lower == start)
            {
                return rates.Above!;
            }

            rates = rates.Above!;
        }

        var higher = new CatalogRates { Threshold = rates.Threshold, IsInclusive = rates.IsInclusive, Above = rates.Above };
        (rates.Threshold, rates.IsInclusive, rates.Above) = (start, isInclusive, higher);
        return higher;
    }
}
