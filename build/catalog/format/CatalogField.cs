using System;
using System.Collections.Generic;

namespace Mirascope.Gen.Catalog;

/// <summary>Reads a field that is no price: <c>name=value</c>, or a name alone. The answer is what is wrong with it; null where nothing is.</summary>
internal static class CatalogField
{
    public static string? Read(CatalogModel model, ReadOnlySpan<char> field)
    {
        var equals = field.IndexOf('=');
        var name = equals < 0 ? field : field.Slice(0, equals);
        var value = equals < 0 ? default : field.Slice(equals + 1);
        if (value.IsEmpty && (equals >= 0 || !name.SequenceEqual("unsure".AsSpan())))
        {
            return $"'{name.ToString()}' has no value. A field whose value is not known is left out.";
        }

        switch (name.ToString())
        {
            case "alias": return Add(model.Aliases, value);
            case "moving": return Add(model.Moving, value);
            case "match": return AddPatterns(model.Patterns, value);
            case "profiles": return Add(model.Profiles, value);
            case "ctx": return CatalogNumber.TryCount(value, out var window) ? Set(model.ContextWindow = window) : NoCount(name);
            case "maxin": return CatalogNumber.TryCount(value, out var input) ? Set(model.MaxInput = input) : NoCount(name);
            case "max": return CatalogNumber.TryCount(value, out var output) ? Set(model.MaxOutput = output) : NoCount(name);
            case "cachemin": return CatalogNumber.TryCount(value, out var fewest) ? Set(model.CacheMinimum = fewest) : NoCount(name);
            case "geo": return AddRegions(model.Regions, value);
            case "can": return ReadCapabilities(model, value, can: true);
            case "not": return ReadCapabilities(model, value, can: false);
            case "think": return ReadWords(CatalogWords.Thinking, value, out var thinking) is { } wrong ? wrong : Set(model.Thinking = thinking);
            case "efforts": model.Efforts.Clear(); return Add(model.Efforts, value);
            case "budget": return ReadBudget(model, value);
            case "via": model.Endpoints.Clear(); return Add(model.Endpoints, value);
            case "status": return ReadStatus(model, value);
            case "released": return IsDay(value) ? Set(model.Released = value.ToString()) : NoDay(name);
            case "deprecated": return IsDay(value) ? Set(model.Deprecated = value.ToString()) : NoDay(name);
            case "retires": return IsDay(value) ? Set(model.Retires = value.ToString()) : NoDay(name);
            case "asof": return IsDay(value) ? Set(model.AsOf = value.ToString()) : NoDay(name);
            case "use": model.Replacement = value.ToString(); model.IsReplacementStated = true; return null;
            case "family": model.Replacement = value.ToString(); model.IsReplacementStated = false; return null;
            case "like": return null; // Has spoken before all others: see CatalogLayer.
            case "unsure" when equals < 0: model.IsUnsure = true; return null;
            case "src": model.Sources = value.ToString(); return null;
            default: return $"There is no field '{name.ToString()}'. Prices stand behind a '$', as in '$ in=2.5 out=10'.";
        }
    }

    public static bool IsDay(ReadOnlySpan<char> text) =>
        text.Length == 10 && text[4] == '-' && text[7] == '-'
        && Digits(text, 0, 4) is > 0 and var year && Digits(text, 5, 2) is >= 1 and <= 12 and var month
        && Digits(text, 8, 2) is >= 1 and var day && day <= DateTime.DaysInMonth(year, month);

    // An expression that has set something, and found nothing wrong.
    private static string? Set(long? value) => null;

    private static string? Set(string value) => null;

    private static string? Add(List<string> list, ReadOnlySpan<char> value)
    {
        while (!value.IsEmpty)
        {
            var bar = value.IndexOf('|');
            var item = bar < 0 ? value : value.Slice(0, bar);
            if (item.IsEmpty)
            {
                return "Between two '|' stands nothing.";
            }

            var text = item.ToString();
            if (!list.Contains(text))
            {
                list.Add(text);
            }

            value = bar < 0 ? default : value.Slice(bar + 1);
        }

        return null;
    }

    private static string? AddPatterns(List<string> list, ReadOnlySpan<char> value)
    {
        var before = list.Count;
        if (Add(list, value) is { } wrong)
        {
            return wrong;
        }

        return list.FindIndex(before, pattern => !CatalogPattern.IsValid(pattern.AsSpan())) is >= 0 and var bad
            ? $"The pattern '{list[bad]}' has a '*' elsewhere than at its end."
            : null;
    }

    private static string? AddRegions(List<CatalogRegion> regions, ReadOnlySpan<char> value)
    {
        regions.Clear();
        while (!value.IsEmpty)
        {
            var comma = value.IndexOf(',');
            var item = comma < 0 ? value : value.Slice(0, comma);
            var colon = item.IndexOf(':');
            var factor = item.Slice(colon + 1);
            var isUnknown = factor.Length == 1 && factor[0] == '?';
            if (colon <= 0 || !(isUnknown || CatalogNumber.IsDecimal(factor)))
            {
                return $"'{item.ToString()}' is no region with its factor, as in 'eu:1.1', or 'eu:?' where it is not known.";
            }

            regions.Add(new(item.Slice(0, colon).ToString(), isUnknown ? null : factor.ToString()));
            value = comma < 0 ? default : value.Slice(comma + 1);
        }

        return null;
    }

    private static string? ReadCapabilities(CatalogModel model, ReadOnlySpan<char> value, bool can)
    {
        var wrong = ReadWords(CatalogWords.Capabilities, value, out var bits);
        model.Can = can ? model.Can | bits : model.Can & ~bits;
        model.Cannot = can ? model.Cannot & ~bits : model.Cannot | bits;
        return wrong;
    }

    private static string? ReadWords(string[] words, ReadOnlySpan<char> value, out int bits)
    {
        bits = 0;
        string? wrong = null;
        while (!value.IsEmpty)
        {
            var comma = value.IndexOf(',');
            var item = comma < 0 ? value : value.Slice(0, comma);
            if (CatalogWords.Find(words, item) is >= 0 and var place)
            {
                bits |= 1 << place;
            }
            else
            {
                wrong ??= $"'{item.ToString()}' is none of {string.Join(", ", words)}.";
            }

            value = comma < 0 ? default : value.Slice(comma + 1);
        }

        return wrong;
    }

    private static string? ReadBudget(CatalogModel model, ReadOnlySpan<char> value)
    {
        var dots = value.IndexOf("..".AsSpan(), StringComparison.Ordinal);
        if (dots < 0 || !CatalogNumber.TryCount(value.Slice(0, dots), out var least) || !(value.Length == dots + 2 | CatalogNumber.TryCount(value.Slice(dots + 2), out var most)))
        {
            return "A budget is a range of tokens, as in 'budget=1024..32768' or 'budget=1024..'.";
        }

        model.BudgetMinimum = least;
        model.BudgetMaximum = value.Length == dots + 2 ? null : most;
        return null;
    }

    private static string? ReadStatus(CatalogModel model, ReadOnlySpan<char> value)
    {
        var place = CatalogWords.Find(CatalogWords.Statuses, value);
        if (place < 0)
        {
            return $"'{value.ToString()}' is none of {string.Join(", ", CatalogWords.Statuses)}.";
        }

        model.Status = (CatalogStatus)place;
        return null;
    }

    private static int Digits(ReadOnlySpan<char> text, int start, int length) =>
        CatalogNumber.TryCount(text.Slice(start, length), out var number) ? (int)number : -1;

    private static string NoCount(ReadOnlySpan<char> name) => $"'{name.ToString()}' is a number of tokens, as in '{name.ToString()}=128000'.";

    private static string NoDay(ReadOnlySpan<char> name) => $"'{name.ToString()}' is a day, as in '{name.ToString()}=2026-08-22'.";
}
