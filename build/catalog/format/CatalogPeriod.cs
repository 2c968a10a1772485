using System.Collections.Generic;

namespace Mirascope.Gen.Catalog;

/// <summary>What a model costs from one day on, until the next period begins.</summary>
/// <param name="from">The first day it holds, <c>yyyy-MM-dd</c> (UTC); empty where it has always held.</param>
internal sealed class CatalogPeriod(string from)
{
    public readonly string From = from;

    public readonly CatalogRates Standard = new();

    /// <summary>The rates of other ways to be served, by the place of their word in <see cref="CatalogWords.Services"/>; null where they are not known.</summary>
    public readonly CatalogRates?[] Services = new CatalogRates?[CatalogWords.Services.Length];

    /// <summary>The rates of regions that have rates of their own, not a factor.</summary>
    public readonly List<CatalogRegionPrice> Regions = [];
}
