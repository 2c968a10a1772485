using System.Text.Json;

namespace Mirascope.Gen.Catalog.Refresh.Sources;

/// <summary>Reads LiteLLM's table: one object a model, prices for a token, the provider in a member and mostly before the id as well.</summary>
internal static class LiteLlmReader
{
    private static readonly Dictionary<string, string> Providers = new(StringComparer.Ordinal)
    {
        ["openai"] = "openai",
        ["text-completion-openai"] = "openai",
        ["anthropic"] = "anthropic",
        ["gemini"] = "google",
        ["mistral"] = "mistral",
        ["cohere"] = "cohere",
        ["cohere_chat"] = "cohere",
        ["groq"] = "groq",
        ["xai"] = "xai",
        ["deepseek"] = "deepseek",
        ["openrouter"] = "openrouter",
        ["together_ai"] = "together",
        ["azure"] = "azure-openai",
        ["bedrock"] = "bedrock",
        ["bedrock_converse"] = "bedrock",
        ["perplexity"] = "perplexity",
        ["ollama"] = "ollama",
    };

    private static readonly (string Member, string Word)[] Words =
    [
        ("supports_function_calling", "tools"), ("supports_parallel_function_calling", "parallel"), ("supports_response_schema", "strict"),
        ("supports_vision", "vision"), ("supports_audio_input", "audio"), ("supports_video_input", "video"), ("supports_pdf_input", "pdf"),
        ("supports_reasoning", "thinking"), ("supports_native_streaming", "stream"), ("supports_web_search", "search"),
        ("supports_prompt_caching", "cache"),
    ];

    public static IReadOnlyList<CatalogModel> Read(JsonElement root)
    {
        var models = new Dictionary<(string, string), CatalogModel>();
        foreach (var row in root.EnumerateObject())
        {
            if (Providers.TryGetValue(row.Value.Text("litellm_provider") ?? "", out var provider)
                && row.Value.Text("mode") is "chat" or "responses" or "completion"
                && IdOf(row.Name, row.Value.Text("litellm_provider")!) is { } id)
            {
                models.TryAdd((provider, id), Read(provider, id, row.Value));
            }
        }

        return [.. models.Values];
    }

    /// <summary>The provider's own id; null where the row is for a region, which the id of the catalogue does not have.</summary>
    private static string? IdOf(string name, string provider)
    {
        var id = name.StartsWith(provider + "/", StringComparison.Ordinal) ? name[(provider.Length + 1)..] : name;
        var isRegional = provider switch
        {
            "azure" => id.Contains('/', StringComparison.Ordinal),
            "bedrock" or "bedrock_converse" => id.Contains('/', StringComparison.Ordinal) || IsProfile(id),
            _ => false,
        };
        return id.Length == 0 || isRegional || id.AsSpan().IndexOfAny(" ;|") >= 0 ? null : id;
    }

    private static bool IsProfile(string id) =>
        id.Split('.')[0] is "us" or "eu" or "apac" or "jp" or "au" or "ca" or "global" or "us-gov";

    private static CatalogModel Read(string provider, string id, JsonElement row)
    {
        var model = new CatalogModel(provider, id)
        {
            ContextWindow = row.Count("max_input_tokens"),
            MaxOutput = row.Count("max_output_tokens"),
            Retires = Json.Day(row.Text("deprecation_date")),
        };
        foreach (var (member, word) in Words)
        {
            model.Note(word, row.Flag(member));
        }

        foreach (var endpoint in row.Texts("supported_endpoints"))
        {
            if (endpoint switch { "/v1/chat/completions" => "chat", "/v1/responses" => "responses", "/v1/batch" => "batch", _ => null } is { } word)
            {
                model.Endpoints.Add(word);
            }
        }

        LiteLlmPrices.Read(model, row);
        return model;
    }
}
