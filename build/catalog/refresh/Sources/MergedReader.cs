using System.Text.Json;

namespace Mirascope.Gen.Catalog.Refresh.Sources;

/// <summary>
/// Reads a table that several sources were merged into. What its makers could not confirm stays out, and what one source alone
/// says is marked.
/// </summary>
internal static class MergedReader
{
    /// <summary>A source without a licence: good for a check, not to be copied.</summary>
    private const string ForChecksOnly = "S";

    /// <summary>Prices that nobody has to confirm, such as those of models on one's own machine.</summary>
    private const string ByDefinition = "X";

    public static IReadOnlyList<CatalogModel> Read(JsonElement root)
    {
        var asOf = root.Member("meta")?.Text("as_of") ?? throw new RefreshException("The merged table does not say its day.");
        var rows = root.Items("models").ToList();
        return [.. rows.Select(row => Read(row, rows, asOf))];
    }

    private static CatalogModel Read(JsonElement row, List<JsonElement> rows, string asOf)
    {
        var model = new CatalogModel(row.Text("provider")!, row.Text("id")!)
        {
            ContextWindow = row.Count("context_window"),
            MaxInput = row.Count("max_input"),
            MaxOutput = row.Count("max_output"),
            Released = Json.Day(row.Text("released")),
            Deprecated = Json.Day(row.Text("deprecated")),
            Retires = Json.Day(row.Text("retired")),
            AsOf = asOf,
            Status = Array.IndexOf(CatalogWords.Statuses, row.Text("status")) is >= 0 and var status ? (CatalogStatus)status : null,
            Sources = row.Member("sources") is { } sources ? LettersOf(sources) : "",
        };
        ReadNames(model, row);
        ReadReplacement(model, row, rows);
        if (OneSource(row) != ForChecksOnly)
        {
            MergedPrices.Read(model, row, asOf);
        }

        model.IsUnsure = model.Periods.Count > 0 && (row.Text("confidence") == "low" || OneSource(row) is not (null or ByDefinition));
        MergedCapabilities.Read(model, row);
        return model;
    }

    private static void ReadNames(CatalogModel model, JsonElement row)
    {
        model.Moving.AddRange(row.Texts("moving_aliases"));
        if (row.Flag("moving_alias") == true)
        {
            model.Moving.Add(model.Id);
        }

        model.Aliases.AddRange(row.Texts("aliases").Except(model.Moving));

        // A fine-tuned model's name is its base's, its owner's and its own.
        model.Patterns.AddRange(model.Aliases.Prepend(model.Id).Where(name => name.StartsWith("ft:", StringComparison.Ordinal)).Select(name => name + ":*"));

        // Of the table's rules only those of dated snapshots are taken: any other reaches models whose price is not known.
        var rules = row.Member("match") is { } match ? match.Items("or").Prepend(match) : [];
        foreach (var rule in rules.Select(rule => rule.Text("regex")))
        {
            var pattern = rule?.Trim('^', '$').Replace(@"\d{4}", "####", StringComparison.Ordinal)
                .Replace(@"\d{2}", "##", StringComparison.Ordinal).Replace(@"\.", ".", StringComparison.Ordinal);
            if (pattern is not null && pattern.StartsWith(model.Id + "-", StringComparison.Ordinal) && pattern.IndexOfAny(['\\', '[', '(', '+', '*']) < 0)
            {
                model.Patterns.Add(pattern);
            }
        }
    }

    /// <summary>Vendors name replacements as they advertise them; the catalogue has ids.</summary>
    private static void ReadReplacement(CatalogModel model, JsonElement row, List<JsonElement> rows)
    {
        var named = row.Text("replacement");
        var siblings = rows.Where(other => other.Text("provider") == model.Provider).ToList();
        var found = siblings.Find(other => other.Text("id") == named);
        if (found.ValueKind == JsonValueKind.Undefined)
        {
            found = siblings.Find(other => other.Text("name") == named && other.Text("status") == "active");
        }

        model.Replacement = named is null || found.ValueKind == JsonValueKind.Undefined ? "" : found.Text("id")!;
        model.IsReplacementStated = row.Text("replacement_source") == "vendor";
    }

    /// <summary>Those that price it, or else those that list it.</summary>
    private static string LettersOf(JsonElement sources) =>
        string.Concat(sources.Texts("seen_in")) is { Length: > 0 } pricing ? pricing : string.Concat(sources.Texts("listed_by"));

    /// <summary>The only source of the price; null where there are more.</summary>
    private static string? OneSource(JsonElement row) =>
        row.Member("sources")?.Member("agree")?.Text("input") is { Length: 1 } source ? source : null;
}
