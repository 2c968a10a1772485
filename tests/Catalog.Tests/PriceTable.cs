using System.Globalization;
using System.Text.Json;

namespace Mirascope.Gen.Tests;

/// <summary>Prices laid flat, "scope rate" to amount: one form for what the table says and for what the catalogue says.</summary>
internal static class PriceTable
{
    private static readonly (string Member, string Rate, Func<ModelRates, decimal?> Read)[] Rates =
    [
        ("input", "Input", rates => rates.Input), ("output", "Output", rates => rates.Output), ("cache_read", "CacheRead", rates => rates.CacheRead),
        ("cache_write_5m", "CacheWrite", rates => rates.CacheWrite), ("cache_write_1h", "CacheWriteOneHour", rates => rates.CacheWriteOneHour),
        ("audio_in", "AudioInput", rates => rates.AudioInput), ("audio_out", "AudioOutput", rates => rates.AudioOutput),
        ("cache_audio_read", "AudioCacheRead", rates => rates.AudioCacheRead), ("image_out", "ImageOutput", rates => rates.ImageOutput),
        ("web_search", "WebSearch", rates => rates.WebSearch),
    ];

    /// <summary>What the row of the table says: the dated prices, and of services and regions what holds on the table's day.</summary>
    public static Dictionary<string, decimal?> Of(JsonElement row)
    {
        var table = new Dictionary<string, decimal?>(StringComparer.Ordinal);
        var isInclusive = row.TryGetProperty("tier_inclusive", out var inclusive) && inclusive.GetBoolean();
        if (row.TryGetProperty("price_schedule", out var schedule))
        {
            foreach (var dated in schedule.EnumerateArray())
            {
                Add(table, "@" + (dated.GetProperty("when").GetProperty("from").GetString() ?? "0001-01-01"), dated.GetProperty("prices"), dated, isInclusive);
            }
        }
        else if (row.GetProperty("prices").TryGetProperty("input", out _))
        {
            Add(table, "@0001-01-01", row.GetProperty("prices"), row, isInclusive);
        }

        if (row.TryGetProperty("batch", out var batch))
        {
            Add(table, "batch", batch, batch, isInclusive);
        }

        if (row.TryGetProperty("service_tiers", out var services))
        {
            foreach (var service in services.EnumerateObject())
            {
                AddService(table, row, service, isInclusive);
            }
        }

        AddRegions(table, row);
        return table;
    }

    /// <summary>The same of the catalogue's rates; services and regions are those in force on the table's day.</summary>
    public static Dictionary<string, decimal?> Of(ModelRates? rates)
    {
        var table = new Dictionary<string, decimal?>(StringComparer.Ordinal);
        for (var dated = rates; dated is not null; dated = dated.Earlier)
        {
            Add(table, "@" + (dated.EffectiveFrom ?? default).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), dated);
        }

        var now = rates;
        while (now is not null && now.EffectiveFrom > new DateOnly(2026, 8, 22))
        {
            now = now.Earlier;
        }

        Add(table, "batch", now?.Batch);
        Add(table, "flex", now?.Flex);
        Add(table, "priority", now?.Priority);
        Add(table, "fast", now?.Fast);
        foreach (var region in now?.Regions ?? [])
        {
            Add(table, "region " + region.Region, region.Rates);
            table[$"region {region.Region} factor"] = region.Factor;
        }

        return table.Where(entry => entry.Value is not null).ToDictionary();
    }

    private static void Add(Dictionary<string, decimal?> table, string scope, ModelRates? rates)
    {
        foreach (var (_, rate, read) in rates is null ? [] : Rates)
        {
            table[$"{scope} {rate}"] = read(rates!);
        }

        if (rates?.AboveThreshold is { } above)
        {
            Add(table, $"{scope}>{(rates.IsThresholdInclusive ? "=" : "")}{rates.Threshold}", above);
        }
    }

    private static void Add(Dictionary<string, decimal?> table, string scope, JsonElement prices, JsonElement owner, bool isInclusive, decimal factor = 1m)
    {
        foreach (var (member, rate, _) in Rates)
        {
            if (prices.TryGetProperty(member, out var price) && (factor == 1m || member != "web_search"))
            {
                table[$"{scope} {rate}"] = Parse(price) * factor;
            }
        }

        if (owner.TryGetProperty("tiers", out var tiers))
        {
            foreach (var tier in tiers.EnumerateArray())
            {
                Add(table, $"{scope}>{(isInclusive ? "=" : "")}{tier.GetProperty("above_input_tokens").GetInt64()}", tier, Empty, isInclusive, factor);
            }
        }
    }

    private static void AddService(Dictionary<string, decimal?> table, JsonElement row, JsonProperty service, bool isInclusive)
    {
        if (service.Value.TryGetProperty("multiplier", out var factor))
        {
            Add(table, service.Name, row.GetProperty("prices"), row, isInclusive, Parse(factor));
        }
        else
        {
            Add(table, service.Name, service.Value, service.Value, isInclusive);
        }
    }

    private static void AddRegions(Dictionary<string, decimal?> table, JsonElement row)
    {
        if (row.TryGetProperty("geo_prices", out var regions))
        {
            foreach (var region in regions.EnumerateObject())
            {
                Add(table, "region " + region.Name, region.Value, region.Value, false);
            }
        }

        if (row.TryGetProperty("geo_multiplier", out var factors))
        {
            foreach (var region in factors.EnumerateObject())
            {
                table[$"region {region.Name} factor"] = Parse(region.Value);
            }
        }
    }

    private static JsonElement Empty { get; } = JsonDocument.Parse("{}").RootElement;

    private static decimal Parse(JsonElement price) => decimal.Parse(price.GetString()!, CultureInfo.InvariantCulture);
}
