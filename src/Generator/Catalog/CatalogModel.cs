using System.Collections.Generic;

namespace Mirascope.Gen.Generator.Catalog;

/// <summary>A model of the catalogue.</summary>
internal sealed class CatalogModel
{
    public required string Provider { get; init; }

    public required string Id { get; init; }

    /// <summary>The most tokens of input and output together; null where it is not known.</summary>
    public required long? ContextWindow { get; init; }

    /// <summary>The most tokens of output; null where it is not known.</summary>
    public required long? MaxOutput { get; init; }

    /// <summary>Its prices, the newest first; empty where they are not known.</summary>
    public required IReadOnlyList<CatalogPrice> Prices { get; init; }
}
