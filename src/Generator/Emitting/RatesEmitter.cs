using System.Collections.Generic;
using Mirascope.Gen.Catalog;
using Mirascope.Gen.Generator.Catalog;

namespace Mirascope.Gen.Generator.Emitting;

/// <summary>Writes a model's rates as the members of an initializer; the catalogue's decimals are C#'s.</summary>
internal static class RatesEmitter
{
    /// <summary>Writes the newest period, with each earlier one inside the one that followed it.</summary>
    /// <param name="writer">Takes them.</param>
    /// <param name="model">The model.</param>
    /// <param name="region">The region its calls are served in, where the id says one.</param>
    public static void Write(CodeWriter writer, CatalogModel model, string? region) => Write(writer, model, region, 0);

    private static void Write(CodeWriter writer, CatalogModel model, string? region, int index)
    {
        var period = model.Periods[index];
        WriteRates(writer, period.Standard);
        for (var service = 0; service < period.Services.Length; service++)
        {
            if (period.Services[service] is { } rates)
            {
                WriteNested(writer, $"{RateNames.Services[service]} = new()", rates, "},");
            }
        }

        WriteRegions(writer, model.Regions, period.Regions);
        writer.WriteLineIf(region is not null, $"Region = {Literals.Of(region ?? "")},");
        if (period.From.Length > 0)
        {
            // yyyy-MM-dd, as the catalogue writes it.
            writer.WriteLine($"EffectiveFrom = new global::System.DateOnly({Digits(period.From, 0, 4)}, {Digits(period.From, 5, 2)}, {Digits(period.From, 8, 2)}),");
            if (index + 1 < model.Periods.Count)
            {
                using (writer.Block("Earlier = new()", "},"))
                {
                    Write(writer, model, region, index + 1);
                }
            }
        }
    }

    private static void WriteRates(CodeWriter writer, CatalogRates rates)
    {
        for (var rate = 0; rate < RateNames.Properties.Length; rate++)
        {
            if (rates[(CatalogRate)rate] is { } value)
            {
                writer.WriteLine($"{RateNames.Properties[rate]} = {value}m,");
            }
        }

        if (rates.Threshold is { } threshold)
        {
            writer.WriteLine($"Threshold = {threshold}L,");
            writer.WriteLineIf(rates.IsInclusive, "IsThresholdInclusive = true,");
            if (rates.Above is { } above)
            {
                WriteNested(writer, "AboveThreshold = new()", above, "},");
            }
        }
    }

    private static void WriteRegions(CodeWriter writer, List<CatalogRegion> factors, List<CatalogRegionPrice> regions)
    {
        if (factors.Count + regions.Count == 0)
        {
            return;
        }

        using (writer.Block("Regions = new global::Mirascope.Gen.RegionRates[]", "},"))
        {
            foreach (var (region, rates) in regions)
            {
                using (writer.Block($"new({Literals.Of(region)})", "},"))
                {
                    WriteNested(writer, "Rates = new()", rates, "},");
                }
            }

            foreach (var (region, factor) in factors)
            {
                writer.WriteLine($"new({Literals.Of(region)}){(factor is null ? "" : $" {{ Factor = {factor}m }}")},");
            }
        }
    }

    private static void WriteNested(CodeWriter writer, string opening, CatalogRates rates, string closing)
    {
        using (writer.Block(opening, closing))
        {
            WriteRates(writer, rates);
        }
    }

    private static string Digits(string date, int start, int length) => date.Substring(start, length).TrimStart('0');
}
