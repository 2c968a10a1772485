namespace Mirascope.Gen.Catalog.Refresh;

/// <summary>Merges all but prices: for each field the first that says something holds.</summary>
internal static class FieldMerger
{
    public static CatalogModel Merge(string provider, string id, IReadOnlyList<CatalogModel> ranked)
    {
        var model = new CatalogModel(provider, id)
        {
            ContextWindow = First(ranked, said => said.ContextWindow),
            MaxInput = First(ranked, said => said.MaxInput),
            MaxOutput = First(ranked, said => said.MaxOutput),
            CacheMinimum = First(ranked, said => said.CacheMinimum),
            Status = First(ranked, said => (int?)said.Status) is { } status ? (CatalogStatus)status : null,
            Released = First(ranked, said => said.Released),
            Deprecated = First(ranked, said => said.Deprecated),
            Retires = First(ranked, said => said.Retires),
        };
        foreach (var said in ranked)
        {
            AddNew(model.Aliases, said.Aliases.Where(name => name != id));
            AddNew(model.Moving, said.Moving);
            AddNew(model.Patterns, said.Patterns);
            AddNew(model.Profiles, said.Profiles);

            // A capability that an earlier one has spoken of is settled.
            model.Can |= said.Can & ~model.Cannot;
            model.Cannot |= said.Cannot & ~model.Can;
            Take(model.Endpoints, said.Endpoints);
            Take(model.Regions, said.Regions);
        }

        if (ranked.FirstOrDefault(said => said.Thinking != 0 || said.Efforts.Count > 0 || said.BudgetMinimum is not null) is { } thinker)
        {
            (model.Thinking, model.BudgetMinimum, model.BudgetMaximum) = (thinker.Thinking, thinker.BudgetMinimum, thinker.BudgetMaximum);
            Take(model.Efforts, thinker.Efforts);
        }

        if (ranked.FirstOrDefault(said => said.Replacement.Length > 0) is { } replaced)
        {
            (model.Replacement, model.IsReplacementStated) = (replaced.Replacement, replaced.IsReplacementStated);
        }

        return model;
    }

    private static long? First(IReadOnlyList<CatalogModel> ranked, Func<CatalogModel, long?> field) => ranked.Select(field).FirstOrDefault(value => value is not null);

    private static int? First(IReadOnlyList<CatalogModel> ranked, Func<CatalogModel, int?> field) => ranked.Select(field).FirstOrDefault(value => value is not null);

    private static string First(IReadOnlyList<CatalogModel> ranked, Func<CatalogModel, string> field) => ranked.Select(field).FirstOrDefault(value => value.Length > 0) ?? "";

    private static void AddNew(List<string> list, IEnumerable<string> more) => list.AddRange(more.Except(list).ToList());

    private static void Take<T>(List<T> list, List<T> said)
    {
        if (list.Count == 0)
        {
            list.AddRange(said);
        }
    }
}
