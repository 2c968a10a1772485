using System.Text;

namespace Mirascope.Gen.Catalog.Refresh;

/// <summary>Writes the prices of one period.</summary>
internal static class PriceWriter
{
    public static void Write(StringBuilder line, CatalogPeriod period)
    {
        var day = period.From.Length == 0 ? "" : "@" + period.From;
        Write(line, day, period.Standard);
        for (var service = 0; service < period.Services.Length; service++)
        {
            if (period.Services[service] is { } rates)
            {
                Write(line, CatalogWords.Services[service] + day, rates);
            }
        }

        foreach (var (region, rates) in period.Regions)
        {
            Write(line, $"~{region}{day}", rates);
        }
    }

    private static void Write(StringBuilder line, string scope, CatalogRates rates)
    {
        line.Append(";$").Append(scope);
        for (var rate = 0; rate < CatalogWords.Rates.Length; rate++)
        {
            if (rates[(CatalogRate)rate] is { } value)
            {
                line.Append(' ').Append(CatalogWords.Rates[rate]).Append('=').Append(value);
            }
        }

        if (rates is { Threshold: { } threshold, Above: { } above })
        {
            var step = scope.IndexOf('>', StringComparison.Ordinal);
            Write(line, $"{(step < 0 ? scope : scope[..step])}>{(rates.IsInclusive ? "=" : "")}{threshold}", above);
        }
    }
}
