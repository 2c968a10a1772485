using System.Text.Json;

namespace Mirascope.Gen.Catalog.Refresh.Sources;

/// <summary>Reads the prices of a row of the merged table.</summary>
internal static class MergedPrices
{
    private static readonly (string Member, CatalogRate Rate)[] Rates =
    [
        ("input", CatalogRate.Input), ("output", CatalogRate.Output), ("cache_read", CatalogRate.CacheRead),
        ("cache_write_5m", CatalogRate.CacheWrite), ("cache_write_1h", CatalogRate.CacheWriteOneHour),
        ("audio_in", CatalogRate.AudioInput), ("audio_out", CatalogRate.AudioOutput), ("cache_audio_read", CatalogRate.AudioCacheRead),
        ("image_in", CatalogRate.ImageInput), ("image_out", CatalogRate.ImageOutput), ("reasoning", CatalogRate.Reasoning),
        ("web_search", CatalogRate.WebSearch), ("request", CatalogRate.Request),
    ];

    public static void Read(CatalogModel model, JsonElement row, string asOf)
    {
        if (row.Flag("dynamic_price") == true || row.Member("prices")?.Member("input") is null)
        {
            return;
        }

        var isInclusive = row.Flag("tier_inclusive") == true;
        foreach (var dated in row.Items("price_schedule"))
        {
            var period = new CatalogPeriod(dated.Member("when")?.Text("from") ?? "");
            ReadRates(period.Standard, dated.Member("prices")!.Value);
            ReadSteps(period.Standard, dated, isInclusive);
            model.Periods.Add(period);
        }

        if (model.Periods.Count == 0)
        {
            var period = new CatalogPeriod("");
            ReadRates(period.Standard, row.Member("prices")!.Value);
            ReadSteps(period.Standard, row, isInclusive);
            model.Periods.Add(period);
        }

        CatalogScope.Order(model);
        var now = model.Periods.Find(period => string.CompareOrdinal(period.From, asOf) <= 0)!;
        ReadBatch(model, now, row);
        foreach (var service in row.Members("service_tiers"))
        {
            ReadService(now, service, isInclusive);
        }

        ReadRegions(model, now, row);
    }

    private static void ReadRates(CatalogRates rates, JsonElement prices)
    {
        foreach (var (member, rate) in Rates)
        {
            rates[rate] = prices.Member(member) is { } price ? Amounts.Read(price) : rates[rate];
        }
    }

    private static void ReadSteps(CatalogRates rates, JsonElement owner, bool isInclusive)
    {
        foreach (var step in owner.Items("tiers").OrderBy(step => step.Count("above_input_tokens")))
        {
            (rates.Threshold, rates.IsInclusive, rates.Above) = (step.Count("above_input_tokens"), isInclusive, new CatalogRates());
            ReadRates(rates.Above, step);
            rates = rates.Above;
        }
    }

    /// <summary>A batch is priced by a factor, so what it costs in other periods is known too.</summary>
    private static void ReadBatch(CatalogModel model, CatalogPeriod now, JsonElement row)
    {
        if (row.Member("batch") is not { } batch)
        {
            return;
        }

        var rates = new CatalogRates();
        ReadRates(rates, batch);
        var service = Array.IndexOf(CatalogWords.Services, "batch");
        foreach (var period in model.Periods)
        {
            period.Services[service] = period == now ? rates
                : row.Text("batch_multiplier") is { } factor ? Scale(period.Standard, factor, rate => rates[rate] is not null)
                : null;
        }
    }

    private static void ReadService(CatalogPeriod now, JsonProperty service, bool isInclusive)
    {
        // What sources disagree about is not known.
        var place = Array.IndexOf(CatalogWords.Services, service.Name);
        if (place < 0 || service.Value.Member("disagree") is not null)
        {
            return;
        }

        if (service.Value.Text("multiplier") is { } factor)
        {
            now.Services[place] = Scale(now.Standard, factor, rate => rate < CatalogRate.WebSearch);
        }
        else if (service.Value.Member("input") is not null && service.Value.Member("output") is not null)
        {
            var rates = new CatalogRates();
            ReadRates(rates, service.Value);
            ReadSteps(rates, service.Value, isInclusive);
            now.Services[place] = rates;
        }
    }

    private static CatalogRates Scale(CatalogRates rates, string factor, Func<CatalogRate, bool> takes)
    {
        var scaled = new CatalogRates { Threshold = rates.Threshold, IsInclusive = rates.IsInclusive };
        foreach (var rate in Enum.GetValues<CatalogRate>().Where(takes))
        {
            scaled[rate] = rates[rate] is { } amount ? Amounts.Multiply(amount, factor) : null;
        }

        scaled.Above = rates.Above is null ? null : Scale(rates.Above, factor, takes);
        return scaled;
    }

    private static void ReadRegions(CatalogModel model, CatalogPeriod now, JsonElement row)
    {
        foreach (var region in row.Members("geo_prices"))
        {
            var rates = new CatalogRates();
            ReadRates(rates, region.Value);
            now.Regions.Add(new(region.Name, rates));
        }

        foreach (var region in row.Members("geo_multiplier"))
        {
            model.Regions.Add(new(region.Name, Amounts.Read(region.Value)));
        }

        var local = row.Members("in_region_multiplier").Select(source => Amounts.Read(source.Value)).Distinct().ToList();
        if (local.Count > 0 && (local.Count > 1 || local[0] != "1"))
        {
            model.Regions.Add(new("local", local.Count > 1 ? null : local[0]));
        }

        // In Amazon's service a region is part of the id.
        if (model.Provider == "bedrock")
        {
            model.Profiles.AddRange(model.Regions.Select(region => region.Name).Concat(now.Regions.Select(region => region.Region)).Where(name => name != "local"));
        }
    }
}
