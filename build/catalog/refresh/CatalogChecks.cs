using System.Text;

namespace Mirascope.Gen.Catalog.Refresh;

/// <summary>What cannot be, or hardly can, in a catalogue whatever it was before.</summary>
internal static class CatalogChecks
{
    /// <summary>USD for a million tokens that no model takes; a price for a token or a thousand, read as one for a million, is far above.</summary>
    private const decimal Absurd = 2_000m;

    /// <summary>What must not be written.</summary>
    public static IReadOnlyList<string> Faults(IEnumerable<CatalogModel> models)
    {
        var faults = new List<string>();
        var names = new Dictionary<(string, string), string>();
        foreach (var model in models)
        {
            var line = CatalogWriter.Write(model);
            var errors = new List<CatalogError>();
            var read = CatalogLine.Read(line, 0, line.Length, errors);
            faults.AddRange(errors.Select(error => $"{model.Provider};{model.Id}: {error.Message}"));
            if (errors.Count == 0 && CatalogWriter.Write(read!) != line)
            {
                faults.Add($"{model.Provider};{model.Id}: What is written is not what is read again.");
            }

            foreach (var name in model.Aliases.Concat(model.Moving).Append(model.Id).Distinct(StringComparer.Ordinal))
            {
                if (!names.TryAdd((model.Provider, name), model.Id))
                {
                    faults.Add($"{model.Provider};{model.Id}: The name '{name}' is that of {names[(model.Provider, name)]} too.");
                }
            }
        }

        return faults;
    }

    /// <summary>What somebody should look at before it is written; what stands in the catalogue already has been looked at.</summary>
    public static IEnumerable<CatalogChange> Doubts(IEnumerable<CatalogModel> before, IEnumerable<CatalogModel> after)
    {
        var seen = before.Select(PricesOf).ToHashSet(StringComparer.Ordinal);
        foreach (var model in after.Where(model => !seen.Contains(PricesOf(model))))
        {
            foreach (var period in model.Periods)
            {
                foreach (var rates in period.Services.OfType<CatalogRates>().Concat(period.Regions.Select(region => region.Rates)).Prepend(period.Standard))
                {
                    foreach (var doubt in Doubts(rates))
                    {
                        yield return new CatalogChange($"{model.Provider};{model.Id}", $"in the prices from {(period.From.Length > 0 ? period.From : "the beginning")} on", doubt);
                    }
                }
            }
        }
    }

    private static string PricesOf(CatalogModel model)
    {
        var text = new StringBuilder(model.Provider).Append(';').Append(model.Id);
        model.Periods.ForEach(period => PriceWriter.Write(text, period));
        return text.ToString();
    }

    private static IEnumerable<string> Doubts(CatalogRates rates)
    {
        for (var rate = CatalogRate.Input; rate < CatalogRate.WebSearch; rate++)
        {
            if (rates[rate] is { } price && Amounts.Parse(price) > Absurd)
            {
                yield return $"{CatalogWords.Rates[(int)rate]}={price} looks like a price for something else than a million tokens.";
            }

            if (rates.Above is { } above && above[rate] is { } higher && rates[rate] is { } lower && Amounts.Parse(higher) < Amounts.Parse(lower))
            {
                yield return $"{CatalogWords.Rates[(int)rate]} is cheaper beyond {rates.Threshold} tokens than below.";
            }
        }

        if (rates.Above is { } step)
        {
            if (step.Threshold <= rates.Threshold)
            {
                yield return "Steps are out of order.";
            }

            foreach (var doubt in Doubts(step))
            {
                yield return doubt;
            }
        }
    }
}
