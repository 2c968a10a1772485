using System;

namespace Mirascope.Gen.Catalog;

/// <summary>
/// Reads a price: what it is for, and the rates. <c>flex~eu@2026-09-01&gt;=272000 in=1 out=2</c> is for calls served the flexible
/// way in the region <c>eu</c> from that day on with at least so many tokens of input; each of the four may be missing.
/// </summary>
internal static class CatalogScope
{
    /// <summary>Reads one price, without the mark before it, into the model; the answer is what is wrong, null where nothing is.</summary>
    public static string? Read(CatalogModel model, ReadOnlySpan<char> field)
    {
        var blank = field.IndexOf(' ');
        if (blank < 0)
        {
            return "A price has rates, as in '$ in=2.5 out=10'.";
        }

        return Find(model, field.Slice(0, blank), out var rates) ?? ReadRates(rates!, field.Slice(blank + 1));
    }

    /// <summary>Puts the periods in order, the newest first, and leaves out what cannot be priced; the answer is what was left out.</summary>
    public static string? Order(CatalogModel model)
    {
        if (model.Periods.Count > 1)
        {
            model.Periods.Sort(static (one, other) => string.CompareOrdinal(other.From, one.From));
        }

        string? incomplete = null;
        for (var index = model.Periods.Count - 1; index >= 0; index--)
        {
            var period = model.Periods[index];
            for (var service = 0; service < period.Services.Length; service++)
            {
                if (period.Services[service] is { } rates && !Complete(rates))
                {
                    incomplete = $"The price '${CatalogWords.Services[service]}' needs 'in' and 'out'.";
                    period.Services[service] = null;
                }
            }

            if (period.Regions.Count > 0 && period.Regions.RemoveAll(static region => !Complete(region.Rates)) > 0)
            {
                incomplete = "The price of a region needs 'in' and 'out'.";
            }

            if (!Complete(period.Standard))
            {
                incomplete = "The price '$' needs 'in' and 'out'.";
                model.Periods.RemoveAt(index);
            }
        }

        return incomplete;
    }

    /// <summary>Leaves out steps that are not priced; whether what is below them is.</summary>
    private static bool Complete(CatalogRates rates)
    {
        if (rates.Above is { } above && !Complete(above))
        {
            // The step stays, so that what lies beyond it is unknown and not priced as what lies below.
            rates.Above = null;
        }

        return rates.IsWhole;
    }

    /// <summary>The rates that a scope is about; the answer is what is wrong with it, null where nothing is.</summary>
    public static string? Find(CatalogModel model, ReadOnlySpan<char> scope, out CatalogRates? rates)
    {
        rates = null;
        var hasStep = TryCut(ref scope, '>', out var threshold);
        if (TryCut(ref scope, '@', out var day) && !CatalogField.IsDay(day))
        {
            return $"'{day.ToString()}' is no day, as in '$@2026-09-01'.";
        }

        if (TryCut(ref scope, '~', out var region) && region.IsEmpty)
        {
            return "A region has a name, as in '$~eu'.";
        }

        var service = scope.IsEmpty ? -1 : CatalogWords.Find(CatalogWords.Services, scope);
        if (!scope.IsEmpty && service < 0)
        {
            return $"'{scope.ToString()}' is none of {string.Join(", ", CatalogWords.Services)}.";
        }

        if (service >= 0 && !region.IsEmpty)
        {
            return "A price is for a region or for a way to be served, not for both.";
        }

        var period = PeriodOf(model, day.ToString());
        rates = service >= 0 ? period.Services[service] ??= new() : region.IsEmpty ? period.Standard : RegionOf(period, region.ToString());
        return hasStep ? Climb(ref rates, threshold) : null;
    }

    /// <summary>Takes the mark and what follows it off the end of a scope; whether there is one.</summary>
    private static bool TryCut(ref ReadOnlySpan<char> scope, char mark, out ReadOnlySpan<char> cut)
    {
        var place = scope.IndexOf(mark);
        cut = place < 0 ? default : scope.Slice(place + 1);
        scope = place < 0 ? scope : scope.Slice(0, place);
        return place >= 0;
    }

    /// <summary>The period that begins on the day; a new one where there is none yet.</summary>
    public static CatalogPeriod PeriodOf(CatalogModel model, string from)
    {
        foreach (var known in model.Periods)
        {
            if (known.From == from)
            {
                return known;
            }
        }

        var period = new CatalogPeriod(from);
        model.Periods.Add(period);
        return period;
    }

    private static CatalogRates RegionOf(CatalogPeriod period, string region)
    {
        foreach (var (name, known) in period.Regions)
        {
            if (name == region)
            {
                return known;
            }
        }

        var rates = new CatalogRates();
        period.Regions.Add(new(region, rates));
        return rates;
    }

    private static string? Climb(ref CatalogRates rates, ReadOnlySpan<char> threshold)
    {
        var isInclusive = !threshold.IsEmpty && threshold[0] == '=';
        if (!CatalogNumber.TryCount(isInclusive ? threshold.Slice(1) : threshold, out var tokens))
        {
            return "A step is a number of tokens, as in '$>200000'.";
        }

        // Steps stand in the order of their size, so the next one is above the last.
        while (rates.Threshold is { } lower && (lower != tokens || rates.IsInclusive != isInclusive))
        {
            if (lower > tokens || rates.Above is null)
            {
                return "Steps stand in the order of their size.";
            }

            rates = rates.Above;
        }

        (rates.Threshold, rates.IsInclusive) = (tokens, isInclusive);
        rates = rates.Above ??= new();
        return null;
    }

    private static string? ReadRates(CatalogRates rates, ReadOnlySpan<char> text)
    {
        while (!(text = text.TrimStart()).IsEmpty)
        {
            var blank = text.IndexOf(' ');
            var pair = blank < 0 ? text : text.Slice(0, blank);
            text = blank < 0 ? default : text.Slice(blank + 1);

            var equals = pair.IndexOf('=');
            var rate = CatalogWords.Find(CatalogWords.Rates, pair.Slice(0, Math.Max(equals, 0)));
            if (rate < 0)
            {
                return $"'{pair.ToString()}' is no rate. Known: {string.Join("=, ", CatalogWords.Rates)}=.";
            }

            var value = pair.Slice(equals + 1);
            if (!CatalogNumber.IsDecimal(value))
            {
                return $"'{value.ToString()}' is no price: a plain decimal without sign, exponent and superfluous zeros, as in 0.15.";
            }

            rates[(CatalogRate)rate] = value.ToString();
        }

        return null;
    }
}
