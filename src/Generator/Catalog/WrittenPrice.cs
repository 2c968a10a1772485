using System;
using Mirascope.Gen.Catalog;

namespace Mirascope.Gen.Generator.Catalog;

/// <summary>Reads a price of a line as the refresh tool writes it; see <see cref="WrittenLine"/>.</summary>
internal static class WrittenPrice
{
    private static readonly char[] Marks = ['~', '@', '>'];

    /// <summary>Reads a price, with the mark before it, into the model.</summary>
    public static void Read(CatalogModel model, string field)
    {
        var blank = field.IndexOf(' ');
        var rates = Find(model, field.Substring(1, blank - 1));
        foreach (var pair in field.Substring(blank + 1).Split(' '))
        {
            var equals = pair.IndexOf('=');
            rates[(CatalogRate)WrittenLine.Place(CatalogWords.Rates, pair.Substring(0, equals))] = pair.Substring(equals + 1);
        }
    }

    /// <summary>The rates of a way to be served; what else a price may be for is left to who knows all of it.</summary>
    private static CatalogRates Find(CatalogModel model, string scope)
    {
        if (scope.IndexOfAny(Marks) >= 0)
        {
            CatalogScope.Find(model, scope.AsSpan(), out var rates);
            return rates!;
        }

        var period = CatalogScope.PeriodOf(model, "");
        return scope.Length == 0 ? period.Standard : period.Services[WrittenLine.Place(CatalogWords.Services, scope)] ??= new();
    }
}
