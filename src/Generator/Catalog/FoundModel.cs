using Mirascope.Gen.Catalog;

namespace Mirascope.Gen.Generator.Catalog;

/// <summary>A model that has been found, and those found before.</summary>
internal sealed class FoundModel(string provider, string name, CatalogModel model, string? region, FoundModel? next)
{
    public readonly string Provider = provider;

    public readonly string Name = name;

    public readonly CatalogModel Model = model;

    public readonly string? Region = region;

    public readonly FoundModel? Next = next;

    public readonly int Count = next is null ? 1 : next.Count + 1;
}
