using System.Text.Json;

namespace Mirascope.Gen.Catalog.Refresh.Sources;

/// <summary>What one file says.</summary>
/// <param name="Letter">What stands for it in the catalogue.</param>
/// <param name="IsWhole">Whether what it does not say is to be forgotten, because it has been merged from sources already.</param>
/// <param name="Models">Its models.</param>
internal sealed record Source(string Letter, bool IsWhole, IReadOnlyList<CatalogModel> Models)
{
    /// <exception cref="RefreshException">The file is none of that source.</exception>
    public static Source Read(string name, string file, string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            var source = name switch
            {
                "merged" => new Source("", true, MergedReader.Read(root)),
                "litellm" => new Source("L", false, LiteLlmReader.Read(root)),
                "genai" => new Source("G", false, GenAiPricesReader.Read(root)),
                "models-dev" => new Source("M", false, ModelsDevReader.Read(root)),
                _ => throw new RefreshException($"There is no source '{name}'."),
            };
            return source.Models.Count > 0 ? source : throw new RefreshException($"{file} has no model that the source '{name}' would.");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new RefreshException($"{file} does not look like the source '{name}': {e.Message}");
        }
    }
}
