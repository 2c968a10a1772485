using System.Globalization;

namespace Mirascope.Gen.Catalog.Refresh;

/// <summary>What differs between two catalogues, field by field.</summary>
internal static class CatalogDiff
{
    /// <summary>A price that changes by more than this is more often a wrong unit than a new price.</summary>
    private const decimal Jump = 10m;

    public static IReadOnlyList<CatalogChange> Between(IReadOnlyList<CatalogModel> before, IReadOnlyList<CatalogModel> after)
    {
        var changes = new List<CatalogChange>();
        var old = before.ToDictionary(model => (model.Provider, model.Id));
        foreach (var model in after.OrderBy(model => model.Provider, StringComparer.Ordinal).ThenBy(model => model.Id, StringComparer.Ordinal))
        {
            var name = $"{model.Provider};{model.Id}";
            if (!old.Remove((model.Provider, model.Id), out var known))
            {
                changes.Add(new(name, "added" + string.Concat(Fields(model).Where(field => field.Key == "$").Select(field => $" at {field.Value}"))));
                continue;
            }

            Compare(changes, name, known, model);
        }

        changes.AddRange(old.Values.Select(model => new CatalogChange(
            $"{model.Provider};{model.Id}", "removed", model.Status == CatalogStatus.Retired ? null : "It was not retired.")));
        return changes;
    }

    private static void Compare(List<CatalogChange> changes, string name, CatalogModel before, CatalogModel after)
    {
        var (old, now) = (Fields(before), Fields(after));
        foreach (var field in old.Keys.Union(now.Keys).Where(field => field is not ("asof" or "src")))
        {
            var (was, becomes) = (old.GetValueOrDefault(field), now.GetValueOrDefault(field));
            if (was == becomes)
            {
                continue;
            }

            if (field[0] == '$' && was is not null && becomes is not null)
            {
                ComparePrices(changes, name, field, was, becomes);
            }
            else
            {
                var vanishes = field == "status" && becomes == "unlisted" && was is not (null or "retired");
                changes.Add(new(name, $"{field}: {was ?? "nothing"} -> {becomes ?? "nothing"}", vanishes ? "No source lists it any more, and none says that it was retired." : null));
            }
        }
    }

    private static void ComparePrices(List<CatalogChange> changes, string name, string scope, string was, string becomes)
    {
        var (old, now) = (Rates(was), Rates(becomes));
        foreach (var rate in old.Keys.Union(now.Keys))
        {
            var (before, after) = (old.GetValueOrDefault(rate), now.GetValueOrDefault(rate));
            if (before == after)
            {
                continue;
            }

            if (before is null || after is null)
            {
                changes.Add(new(name, $"{scope} {rate}: {before ?? "nothing"} -> {after ?? "nothing"}"));
                continue;
            }

            var (one, other) = (Amounts.Parse(before), Amounts.Parse(after));
            var factor = one == 0 ? (decimal?)null : other / one;
            changes.Add(new(
                name,
                $"{scope} {rate}: {before} -> {after}" + (factor is null ? "" : $" (x{Math.Round(factor.Value, 4).ToString("0.####", CultureInfo.InvariantCulture)})"),
                factor is null or >= Jump or <= 1 / Jump ? $"A price that changes by {Jump} times or more is to be looked at." : null));
        }
    }

    /// <summary>The fields of a line; a price's name is its scope.</summary>
    private static Dictionary<string, string> Fields(CatalogModel model)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in CatalogWriter.Write(model).Split(';').Skip(2))
        {
            var end = field[0] == '$' ? field.IndexOf(' ', StringComparison.Ordinal) : field.IndexOf('=', StringComparison.Ordinal);
            fields[end < 0 ? field : field[..end]] = end < 0 ? "yes" : field[(end + 1)..];
        }

        return fields;
    }

    private static Dictionary<string, string> Rates(string price) =>
        price.Split(' ').Select(rate => rate.Split('=')).ToDictionary(rate => rate[0], rate => rate[1]);
}
