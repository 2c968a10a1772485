using System.Text;
using Mirascope.Gen.Providers;

namespace Mirascope.Gen.Tests.Support;

/// <summary>Writes the page of the documentation that says which provider takes and gives what.</summary>
internal static class SupportPage
{
    public const string Yes = "✓";

    private const string Head = """
        # Who supports what

        Written by the tests from what they saw; do not edit it by hand. `MIRASCOPE_WRITE_DOCS=1 dotnet test` writes it anew.

        # Requests

        A mark stands where a client, asked for it, sent it in the provider's own form. What has no mark is refused with an `LlmConfigurationException`
        that names it, or left out and listed in `CallResponse.OmittedOptions` where the client is told to omit; a cache mark without a form is
        always only listed. Whether a *model* takes an image or a temperature is the model's own business.
        """;

    private const string Answers = """
        # Answers

        A mark stands where at least one recorded answer of the real provider was read with it. No mark means that no recording shows it, not that the
        provider lacks it; a provider without recordings has no line, and is read by the same dialect as the others of its kind.
        """;

    /// <summary>The page's first half: what requests were taken.</summary>
    public static async Task<string> WriteRequestsAsync()
    {
        var page = new StringBuilder(Head);
        foreach (var (title, features) in RequestFeature.Tables)
        {
            AppendHead(page.Append("\n\n## ").Append(title).Append("\n\n"), features.Select(feature => feature.Name));
            foreach (var provider in ProviderRegistry.BuiltIn.All.OrderBy(provider => provider.FullName, StringComparer.Ordinal))
            {
                var probe = new SupportProbe(provider);
                List<bool> cells = [];
                foreach (var feature in features)
                {
                    cells.Add(await probe.HasAsync(feature));
                }

                AppendRow(page, provider.FullName, cells);
            }
        }

        return page.Append('\n').ToString();
    }

    /// <summary>The page's second half: what answers were seen to carry.</summary>
    public static string WriteAnswers(IReadOnlyDictionary<string, HashSet<string>> seen)
    {
        var page = new StringBuilder(Answers).Append("\n\n");
        AppendHead(page, AnswerFeatures.Columns);
        foreach (var (provider, features) in seen)
        {
            AppendRow(page, provider, AnswerFeatures.Columns.Select(features.Contains));
        }

        return page.Append('\n').ToString();
    }

    /// <summary>The marks of the page's second half, as provider and column.</summary>
    public static IEnumerable<(string Provider, string Column)> MarksOf(string answers)
    {
        foreach (var row in answers.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)))
        {
            var cells = row.Split('|', StringSplitOptions.TrimEntries)[1..^1];
            for (var column = 1; column < cells.Length; column++)
            {
                if (cells[column] == Yes)
                {
                    yield return (cells[0].Trim('`'), AnswerFeatures.Columns[column - 1]);
                }
            }
        }
    }

    private static void AppendHead(StringBuilder page, IEnumerable<string> columns)
    {
        page.Append("| |");
        foreach (var column in columns)
        {
            page.Append(' ').Append(column).Append(" |");
        }

        page.Append("\n|---|").Insert(page.Length, "---|", columns.Count());
    }

    private static void AppendRow(StringBuilder page, string provider, IEnumerable<bool> cells)
    {
        page.Append("\n| `").Append(provider).Append("` |");
        foreach (var cell in cells)
        {
            page.Append(cell ? $" {Yes} |" : " |");
        }
    }
}
