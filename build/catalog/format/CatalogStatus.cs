namespace Mirascope.Gen.Catalog;

/// <summary>Where a model stands in its life. The order is that of <see cref="CatalogWords.Statuses"/>.</summary>
internal enum CatalogStatus
{
    Active,
    Preview,
    Deprecated,
    Retired,
    Unlisted,
}
