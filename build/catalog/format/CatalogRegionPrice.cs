namespace Mirascope.Gen.Catalog;

/// <summary>The rates of a region that has rates of its own.</summary>
internal sealed record CatalogRegionPrice(string Region, CatalogRates Rates);
