using Mirascope.Gen.Catalog.Refresh.Sources;

namespace Mirascope.Gen.Catalog.Refresh;

/// <summary>Makes one catalogue of the current one and of what the sources say.</summary>
/// <param name="asOf">The day of the sources.</param>
internal sealed class SourceMerger(string asOf)
{
    public IReadOnlyList<CatalogModel> Merge(IReadOnlyList<CatalogModel> current, IReadOnlyList<Source> sources)
    {
        // Lines without a source are made by hand, and the overrides bring them again.
        current = [.. current.Where(model => model.Sources.Length > 0)];
        var known = current.ToDictionary(model => (model.Provider, model.Id));
        var aliases = current.SelectMany(model => model.Aliases.Concat(model.Moving).Select(name => (model.Provider, name))).ToHashSet();
        var covered = sources.SelectMany(source => source.Models).Select(model => model.Provider).ToHashSet(StringComparer.Ordinal);
        var said = sources
            .SelectMany(source => source.Models.Select(model => (Source: source, Model: model)))
            .GroupBy(pair => (pair.Model.Provider, pair.Model.Id))
            // What the catalogue has under another id is not a model of its own.
            .Where(group => known.ContainsKey(group.Key) || group.Any(pair => pair.Source.IsWhole) || !aliases.Contains(group.Key))
            .ToDictionary(group => group.Key, group => group.ToList());

        var merged = said.Select(group => Merge(group.Key, known.GetValueOrDefault(group.Key), group.Value));
        return [.. merged, .. current.Where(model => !said.ContainsKey((model.Provider, model.Id))).Select(model => Vanish(model, covered))];
    }

    /// <summary>A model that its sources have no more: retired ones are kept as they are, others can at best not be listed.</summary>
    private static CatalogModel Vanish(CatalogModel model, HashSet<string> covered)
    {
        if (covered.Contains(model.Provider) && model.Status != CatalogStatus.Retired)
        {
            model = Copy(model);
            model.Status = CatalogStatus.Unlisted;
        }

        return model;
    }

    private CatalogModel Merge((string Provider, string Id) key, CatalogModel? current, List<(Source Source, CatalogModel Model)> said)
    {
        if (said[0].Source.IsWhole && said.Count == 1)
        {
            return said[0].Model;
        }

        var whole = said.Find(pair => pair.Source.IsWhole).Model;
        var ranked = said.Select(pair => pair.Model).Append(whole is null ? current : null).OfType<CatalogModel>().ToList();
        var model = FieldMerger.Merge(key.Provider, key.Id, ranked);
        PriceMerger.Merge(model, said.Select(pair => pair.Model).ToList(), whole ?? current, asOf);
        model.AsOf = asOf;
        var letters = string.Concat(said.Select(pair => pair.Source.IsWhole ? pair.Model.Sources : pair.Source.Letter));
        model.Sources = string.Concat(letters.Distinct().Order());
        return model;
    }

    private static CatalogModel Copy(CatalogModel model)
    {
        var line = CatalogWriter.Write(model);
        return CatalogLine.Read(line, 0, line.Length, null)!;
    }
}
