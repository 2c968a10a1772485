using System.Text.Json;

namespace Mirascope.Gen.Catalog.Refresh.Sources;

/// <summary>Reads models.dev's table: providers with models, prices for a million tokens, modalities and limits.</summary>
internal static class ModelsDevReader
{
    private static readonly Dictionary<string, string> Providers = new(StringComparer.Ordinal)
    {
        ["openai"] = "openai",
        ["anthropic"] = "anthropic",
        ["google"] = "google",
        ["mistral"] = "mistral",
        ["cohere"] = "cohere",
        ["groq"] = "groq",
        ["xai"] = "xai",
        ["deepseek"] = "deepseek",
        ["openrouter"] = "openrouter",
        ["togetherai"] = "together",
        ["azure"] = "azure-openai",
        ["amazon-bedrock"] = "bedrock",
        ["perplexity"] = "perplexity",
    };

    private static readonly (string Member, CatalogRate Rate)[] Rates =
    [
        ("input", CatalogRate.Input), ("output", CatalogRate.Output), ("cache_read", CatalogRate.CacheRead),
        ("cache_write", CatalogRate.CacheWrite), ("input_audio", CatalogRate.AudioInput), ("output_audio", CatalogRate.AudioOutput),
        ("reasoning", CatalogRate.Reasoning),
    ];

    public static IReadOnlyList<CatalogModel> Read(JsonElement root)
    {
        var models = new List<CatalogModel>();
        foreach (var provider in root.EnumerateObject())
        {
            if (Providers.TryGetValue(provider.Name, out var name))
            {
                models.AddRange(provider.Value.Members("models").Select(row => Read(name, row.Name, row.Value)));
            }
        }

        return models;
    }

    private static CatalogModel Read(string provider, string id, JsonElement row)
    {
        var model = new CatalogModel(provider, id)
        {
            Released = Json.Day(row.Text("release_date")),
            Status = row.Text("status") switch { "deprecated" => CatalogStatus.Deprecated, "alpha" or "beta" => CatalogStatus.Preview, _ => null },
        };
        if (row.Member("limit") is { } limit)
        {
            (model.ContextWindow, model.MaxInput, model.MaxOutput) = (limit.Count("context"), limit.Count("input"), limit.Count("output"));
        }

        model.Note("tools", row.Flag("tool_call"));
        model.Note("strict", row.Flag("structured_output"));
        model.Note("temperature", row.Flag("temperature"));
        model.Note("thinking", row.Flag("reasoning"));
        var input = row.Member("modalities")?.Texts("input").ToList() ?? [];
        foreach (var (modality, word) in new[] { ("image", "vision"), ("audio", "audio"), ("video", "video"), ("pdf", "pdf") })
        {
            model.Note(word, input.Count == 0 ? null : input.Contains(modality));
        }

        if (row.Member("cost") is { } cost)
        {
            ReadPrices(model, cost, provider == "xai");
        }

        return model;
    }

    private static void ReadPrices(CatalogModel model, JsonElement cost, bool isInclusive)
    {
        var period = new CatalogPeriod("");
        ReadRates(period.Standard, cost);
        var rates = period.Standard;
        var steps = cost.Items("tiers").Select(step => (Size: step.Member("tier")?.Count("size") ?? step.Count("size"), Prices: step))
            .Concat(cost.Member("context_over_200k") is { } long200 && cost.Member("tiers") is null ? [(200_000, long200)] : [])
            .Where(step => step.Size is not null)
            .OrderBy(step => step.Size);
        foreach (var (size, prices) in steps)
        {
            (rates.Threshold, rates.IsInclusive, rates.Above) = (size, isInclusive, new CatalogRates());
            ReadRates(rates.Above, prices);
            rates = rates.Above;
        }

        model.Periods.Add(period);
        CatalogScope.Order(model);
    }

    private static void ReadRates(CatalogRates rates, JsonElement prices)
    {
        foreach (var (member, rate) in Rates)
        {
            rates[rate] = prices.Member(member) is { } price ? Amounts.Read(price) : null;
        }

        if (rates[CatalogRate.Reasoning] == rates[CatalogRate.Output])
        {
            rates[CatalogRate.Reasoning] = null;
        }
    }
}
