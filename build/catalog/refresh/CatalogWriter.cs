using System.Text;

namespace Mirascope.Gen.Catalog.Refresh;

/// <summary>Writes a model as its line. What is read of the line again is the same model, and there is one line for it.</summary>
internal static class CatalogWriter
{
    public static string Write(CatalogModel model)
    {
        var line = new StringBuilder(model.Provider).Append(';').Append(model.Id);
        List(line, "alias", model.Aliases.Except(model.Moving), '|');
        List(line, "moving", model.Moving, '|');
        List(line, "match", model.Patterns, '|');
        List(line, "profiles", model.Profiles, '|');
        Value(line, "ctx", model.ContextWindow);
        Value(line, "maxin", model.MaxInput);
        Value(line, "max", model.MaxOutput);
        Value(line, "cachemin", model.CacheMinimum);
        foreach (var period in model.Periods.AsEnumerable().Reverse())
        {
            PriceWriter.Write(line, period);
        }

        List(line, "geo", model.Regions.Select(region => $"{region.Name}:{region.Factor ?? "?"}"), ',');
        List(line, "can", Words(CatalogWords.Capabilities, model.Can), ',');
        List(line, "not", Words(CatalogWords.Capabilities, model.Cannot), ',');
        List(line, "think", Words(CatalogWords.Thinking, model.Thinking), ',');
        List(line, "efforts", model.Efforts, '|');
        if (model.BudgetMinimum is { } least)
        {
            line.Append(";budget=").Append(least).Append("..").Append(model.BudgetMaximum);
        }

        List(line, "via", model.Endpoints, '|');
        Value(line, "status", model.Status is { } status ? CatalogWords.Statuses[(int)status] : "");
        Value(line, "released", model.Released);
        Value(line, "deprecated", model.Deprecated);
        Value(line, "retires", model.Retires);
        Value(line, model.IsReplacementStated ? "use" : "family", model.Replacement);
        Flag(line, "unsure", model.IsUnsure);
        Value(line, "asof", model.AsOf);
        Value(line, "src", model.Sources);
        return line.ToString();
    }

    private static IEnumerable<string> Words(string[] words, int bits) => words.Where((_, place) => (bits & (1 << place)) != 0);

    private static void List(StringBuilder line, string name, IEnumerable<string> values, char separator) =>
        Value(line, name, string.Join(separator, values));

    private static void Value(StringBuilder line, string name, long? value)
    {
        if (value is not null)
        {
            line.Append(';').Append(name).Append('=').Append(value.Value);
        }
    }

    private static void Value(StringBuilder line, string name, string value)
    {
        if (value.Length > 0)
        {
            line.Append(';').Append(name).Append('=').Append(value);
        }
    }

    private static void Flag(StringBuilder line, string name, bool value)
    {
        if (value)
        {
            line.Append(';').Append(name);
        }
    }
}
