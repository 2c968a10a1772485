using System.Globalization;
using Mirascope.Gen.Catalog;

namespace Mirascope.Gen.Generator.Catalog;

/// <summary>
/// Reads a line as the refresh tool writes it, to the same model as <see cref="CatalogLine"/> does, with fewer methods to compile: the
/// tests let that one look for what is malformed in the library's lines, so nothing is looked for here.
/// </summary>
internal static class WrittenLine
{
    public static CatalogModel Read(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        var fields = text.Substring(start, (end < 0 ? text.Length : end) - start).Split(';');
        var model = new CatalogModel(fields[0], fields[1]);
        for (var index = 2; index < fields.Length; index++)
        {
            var field = fields[index];
            if (field[0] == '$')
            {
                WrittenPrice.Read(model, field);
                continue;
            }

            var equals = field.IndexOf('=');
            Read(model, equals < 0 ? field : field.Substring(0, equals), equals < 0 ? "" : field.Substring(equals + 1));
        }

        if (model.Periods.Count > 1)
        {
            CatalogScope.Order(model);
        }

        return model;
    }

    private static void Read(CatalogModel model, string name, string value)
    {
        switch (name)
        {
            case "alias": model.Aliases.AddRange(value.Split('|')); break;
            case "moving": model.Moving.AddRange(value.Split('|')); break;
            case "match": model.Patterns.AddRange(value.Split('|')); break;
            case "profiles": model.Profiles.AddRange(value.Split('|')); break;
            case "ctx": model.ContextWindow = Count(value); break;
            case "maxin": model.MaxInput = Count(value); break;
            case "max": model.MaxOutput = Count(value); break;
            case "cachemin": model.CacheMinimum = Count(value); break;
            case "can": model.Can = Bits(CatalogWords.Capabilities, value); break;
            case "not": model.Cannot = Bits(CatalogWords.Capabilities, value); break;
            case "think": model.Thinking = Bits(CatalogWords.Thinking, value); break;
            case "efforts": model.Efforts.AddRange(value.Split('|')); break;
            case "via": model.Endpoints.AddRange(value.Split('|')); break;
            case "status": model.Status = (CatalogStatus)Place(CatalogWords.Statuses, value); break;
            case "released": model.Released = value; break;
            case "deprecated": model.Deprecated = value; break;
            case "retires": model.Retires = value; break;
            case "asof": model.AsOf = value; break;
            case "use": model.Replacement = value; model.IsReplacementStated = true; break;
            case "family": model.Replacement = value; break;
            case "unsure": model.IsUnsure = true; break;
            case "src": model.Sources = value; break;
            case "geo": ReadRegions(model, value); break;
            case "budget": ReadBudget(model, value); break;
        }
    }

    /// <summary>The word's place.</summary>
    public static int Place(string[] words, string word)
    {
        var place = words.Length - 1;
        while (place >= 0 && words[place] != word)
        {
            place--;
        }

        return place;
    }

    private static long Count(string value) => long.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Bits(string[] words, string value)
    {
        var bits = 0;
        foreach (var word in value.Split(','))
        {
            bits |= 1 << Place(words, word);
        }

        return bits;
    }

    private static void ReadRegions(CatalogModel model, string value)
    {
        foreach (var region in value.Split(','))
        {
            var colon = region.IndexOf(':');
            var factor = region.Substring(colon + 1);
            model.Regions.Add(new(region.Substring(0, colon), factor == "?" ? null : factor));
        }
    }

    private static void ReadBudget(CatalogModel model, string value)
    {
        var dots = value.IndexOf('.');
        model.BudgetMinimum = Count(value.Substring(0, dots));
        model.BudgetMaximum = value.Length == dots + 2 ? null : Count(value.Substring(dots + 2));
    }
}
