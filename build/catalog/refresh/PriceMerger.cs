namespace Mirascope.Gen.Catalog.Refresh;

/// <summary>
/// Merges prices. Input and output are voted on, one voice a source; the first in a draw. Then the rates of those who agree fill
/// each other's gaps, and where the price has not changed the catalogue's own services, regions and fees stay.
/// </summary>
internal static class PriceMerger
{
    public static void Merge(CatalogModel model, IReadOnlyList<CatalogModel> said, CatalogModel? current, string asOf)
    {
        var priced = said.Where(source => Now(source, asOf) is not null).ToList();
        if (priced.Count == 0)
        {
            model.Periods.AddRange(current?.Periods ?? []);
            model.IsUnsure = current?.IsUnsure ?? false;
            return;
        }

        var agreeing = priced.GroupBy(source => Price(Now(source, asOf)!)).OrderByDescending(group => group.Count()).First().ToList();
        model.Periods.AddRange(agreeing[0].Periods);
        var now = Now(model, asOf)!;
        foreach (var other in agreeing.Skip(1))
        {
            Fill(now, Now(other, asOf)!);
        }

        var hasStayed = current is not null && Now(current, asOf) is { } before && Price(before) == Price(now);
        if (hasStayed)
        {
            Fill(now, Now(current!, asOf)!);
            model.Periods.AddRange(current!.Periods.Where(old => !model.Periods.Exists(period => period.From == old.From)));
            CatalogScope.Order(model);
        }

        // A price that two sources have settled stays settled while one of them repeats it.
        model.IsUnsure = agreeing.Count < 2 && !(hasStayed && !current!.IsUnsure);
    }

    /// <summary>The period in force on that day.</summary>
    private static CatalogPeriod? Now(CatalogModel model, string asOf) =>
        model.Periods.Find(period => string.CompareOrdinal(period.From, asOf) <= 0);

    private static (string?, string?) Price(CatalogPeriod period) => (period.Standard[CatalogRate.Input], period.Standard[CatalogRate.Output]);

    private static void Fill(CatalogPeriod period, CatalogPeriod other)
    {
        foreach (var rate in Enum.GetValues<CatalogRate>())
        {
            period.Standard[rate] ??= other.Standard[rate];
        }

        if (period.Standard.Threshold is null)
        {
            (period.Standard.Threshold, period.Standard.IsInclusive, period.Standard.Above) =
                (other.Standard.Threshold, other.Standard.IsInclusive, other.Standard.Above);
        }

        for (var service = 0; service < period.Services.Length; service++)
        {
            period.Services[service] ??= other.Services[service];
        }

        period.Regions.AddRange(other.Regions.Where(region => !period.Regions.Exists(known => known.Region == region.Region)));
    }
}
