using System.Collections.Generic;

namespace Mirascope.Gen.Generator.Catalog;

/// <summary>
/// What a model costs from one day on. Rates are kept as the catalogue writes them, plain decimals, which is also how C# does: no
/// number is parsed and printed again.
/// </summary>
internal sealed class CatalogPrice
{
    /// <summary>The first day it holds, <c>yyyy-MM-dd</c>; empty where it has always held.</summary>
    public required string From { get; init; }

    /// <summary>The day it was last checked.</summary>
    public required string AsOf { get; init; }

    /// <summary>The known rates, by the property of <c>ModelRates</c> they go into.</summary>
    public required IReadOnlyList<CatalogRate> Rates { get; init; }

    /// <summary>The number of input tokens above which other rates hold; empty where there is none.</summary>
    public required string Threshold { get; init; }

    /// <summary>The rates above the threshold; empty where there is none, or where they are not known.</summary>
    public required IReadOnlyList<CatalogRate> RatesAbove { get; init; }
}
