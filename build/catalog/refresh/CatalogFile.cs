namespace Mirascope.Gen.Catalog.Refresh;

/// <summary>A catalogue as a file: the comment at its head, and its models.</summary>
internal sealed record CatalogFile(string Head, IReadOnlyList<CatalogModel> Models)
{
    /// <exception cref="RefreshException">A line is malformed.</exception>
    public static CatalogFile Read(string text, string name)
    {
        var models = new List<CatalogModel>();
        var head = new List<string>();
        foreach (var (line, number) in Lines(text))
        {
            if (!CatalogLine.IsSilent(line))
            {
                models.Add(ReadLine(line, $"{name}({number})"));
            }
            else if (models.Count == 0)
            {
                head.Add(line);
            }
        }

        return new CatalogFile(string.Concat(head.Select(line => line + "\n")), models);
    }

    public static string Write(string head, IEnumerable<CatalogModel> models) => head + string.Concat(models
        .OrderBy(model => model.Provider, StringComparer.Ordinal).ThenBy(model => model.Id, StringComparer.Ordinal)
        .Select(model => CatalogWriter.Write(model) + "\n"));

    /// <summary>The lines with their numbers.</summary>
    public static IEnumerable<(string Line, int Number)> Lines(string text) =>
        text.Length == 0 ? [] : text.TrimEnd('\n').Split('\n').Select((line, index) => (line.TrimEnd('\r'), index + 1));

    private static CatalogModel ReadLine(string line, string place)
    {
        var errors = new List<CatalogError>();
        var model = CatalogLine.Read(line, 0, line.Length, errors);
        return errors.Count == 0 ? model! : throw new RefreshException($"{place}: {errors[0].Message}");
    }
}
