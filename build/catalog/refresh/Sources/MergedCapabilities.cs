using System.Text.Json;

namespace Mirascope.Gen.Catalog.Refresh.Sources;

/// <summary>Reads what a row of the merged table says of the model's capabilities.</summary>
internal static class MergedCapabilities
{
    private static readonly (string Member, string Word)[] Words =
    [
        ("tools", "tools"), ("parallel_tools", "parallel"), ("structured_output_strict", "strict"), ("json_mode", "json"),
        ("vision", "vision"), ("audio_in", "audio"), ("video_in", "video"), ("pdf", "pdf"), ("temperature_supported", "temperature"),
        ("streaming", "stream"), ("web_search", "search"), ("prompt_caching", "cache"), ("structured_output_with_tools", "stricttools"),
    ];

    public static void Read(CatalogModel model, JsonElement row)
    {
        if (row.Member("capabilities") is not { } capabilities)
        {
            return;
        }

        foreach (var (member, word) in Words)
        {
            model.Note(word, capabilities.Flag(member));
        }

        model.CacheMinimum = capabilities.Count("cache_min_tokens");
        model.Endpoints.AddRange(capabilities.Texts("endpoints"));
        if (capabilities.Member("reasoning") is { } reasoning && reasoning.Text("kind") is { } kind)
        {
            ReadThinking(model, reasoning, kind);
        }
    }

    private static void ReadThinking(CatalogModel model, JsonElement reasoning, string kind)
    {
        // 'unknown' is how it is told to think, not whether it does.
        model.Note("thinking", kind != "none");
        var words = kind.Split('+').Concat(reasoning.Flag("mandatory") == true ? ["always"] : []);
        foreach (var place in words.Select(word => Array.IndexOf(CatalogWords.Thinking, word)).Where(place => place >= 0))
        {
            model.Thinking |= 1 << place;
        }

        model.Efforts.AddRange(reasoning.Texts("efforts"));
        if (reasoning.Member("budget_min") is { } least && least.TryGetInt64(out var minimum))
        {
            (model.BudgetMinimum, model.BudgetMaximum) = (minimum, reasoning.Count("budget_max"));
        }
    }
}
