namespace Mirascope.Gen.Catalog;

/// <summary>What being served in a region does to the price.</summary>
/// <param name="Name">The region's name, such as <c>eu</c>; <c>local</c> is where the call does not say one.</param>
/// <param name="Factor">What all token rates are multiplied with, a plain decimal; null where it is known to matter but not how.</param>
internal sealed record CatalogRegion(string Name, string? Factor);
