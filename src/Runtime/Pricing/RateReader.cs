using System.Globalization;
using Mirascope.Gen.Catalog;

namespace Mirascope.Gen;

/// <summary>Makes rates of a line's prices.</summary>
internal static class RateReader
{
    /// <summary>The newest rates, with each earlier ones inside those that followed them; null where there are none.</summary>
    public static ModelRates? Read(CatalogModel model)
    {
        ModelRates? rates = null;
        for (var index = model.Periods.Count - 1; index >= 0; index--)
        {
            var period = model.Periods[index];
            rates = Read(period.Standard) with
            {
                Batch = Service(period, "batch"),
                Flex = Service(period, "flex"),
                Priority = Service(period, "priority"),
                Fast = Service(period, "fast"),
                Regions = [.. period.Regions.Select(region => new RegionRates(region.Region) { Rates = Read(region.Rates) }),
                    .. model.Regions.Select(region => new RegionRates(region.Name) { Factor = Decimal(region.Factor) })],
                EffectiveFrom = period.From.Length == 0 ? null : Day(period.From),
                Earlier = rates,
            };
        }

        return rates;
    }

    /// <summary>The day, or null where the catalogue has none.</summary>
    public static DateOnly? DayOrNull(string day) => day.Length == 0 ? null : Day(day);

    private static ModelRates? Service(CatalogPeriod period, string word) =>
        period.Services[CatalogWords.Find(CatalogWords.Services, word)] is { } rates ? Read(rates) : null;

    private static ModelRates Read(CatalogRates rates) => new()
    {
        Input = Decimal(rates[CatalogRate.Input])!.Value,
        Output = Decimal(rates[CatalogRate.Output])!.Value,
        CacheRead = Decimal(rates[CatalogRate.CacheRead]),
        CacheWrite = Decimal(rates[CatalogRate.CacheWrite]),
        CacheWriteOneHour = Decimal(rates[CatalogRate.CacheWriteOneHour]),
        AudioInput = Decimal(rates[CatalogRate.AudioInput]),
        AudioOutput = Decimal(rates[CatalogRate.AudioOutput]),
        AudioCacheRead = Decimal(rates[CatalogRate.AudioCacheRead]),
        ImageInput = Decimal(rates[CatalogRate.ImageInput]),
        ImageOutput = Decimal(rates[CatalogRate.ImageOutput]),
        Reasoning = Decimal(rates[CatalogRate.Reasoning]),
        WebSearch = Decimal(rates[CatalogRate.WebSearch]),
        Request = Decimal(rates[CatalogRate.Request]),
        Threshold = rates.Threshold,
        IsThresholdInclusive = rates.IsInclusive,
        AboveThreshold = rates.Above is null ? null : Read(rates.Above),
    };

    private static decimal? Decimal(string? text) =>
        text is null ? null : decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
