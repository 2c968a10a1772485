namespace Mirascope.Gen.Catalog.Refresh;

/// <summary>
/// Lines made by hand, which win over every source: fields of a line replace those of the model, <c>+$</c> adds to its prices, a
/// line of a model that no source has adds it, and one that begins with <c>-</c> leaves the model out.
/// </summary>
internal static class Overrides
{
    /// <exception cref="RefreshException">A line is malformed.</exception>
    public static IReadOnlyList<CatalogModel> Apply(IReadOnlyList<CatalogModel> models, string text, string name)
    {
        var all = models.ToDictionary(model => (model.Provider, model.Id));
        foreach (var (line, number) in CatalogFile.Lines(text))
        {
            if (CatalogLine.IsSilent(line))
            {
                continue;
            }

            var isDropped = line[0] == '-';
            var fields = new CatalogCursor(line, isDropped ? 1 : 0, line.Length, ';');
            if (!CatalogLine.TryReadKey(ref fields, out var provider, out var id))
            {
                throw new RefreshException($"{name}({number}): A line begins with the provider and the model's id.");
            }

            if (isDropped)
            {
                // Not every source has every model, so it may be absent already.
                all.Remove((provider, id));
                continue;
            }

            if (!all.TryGetValue((provider, id), out var model))
            {
                all.Add((provider, id), model = new CatalogModel(provider, id));
            }

            var errors = new List<CatalogError>();
            CatalogLine.Apply(model, ref fields, errors);
            if (errors.Count > 0)
            {
                throw new RefreshException($"{name}({number}): {errors[0].Message}");
            }
        }

        return [.. all.Values];
    }
}
