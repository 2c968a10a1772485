using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests.Conversations;

/// <summary>A conversation of the tests' own in the contract's neutral form.</summary>
/// <param name="Name">What it is about; its file's name.</param>
/// <param name="Json">The conversation without provider and model.</param>
/// <param name="Only">The one provider it is for; null for every one.</param>
internal sealed record Conversation(string Name, string Json, string? Only = null)
{
    /// <summary>The model asked for where the conversation does not name one.</summary>
    private static readonly Dictionary<string, string> Models = new(StringComparer.Ordinal)
    {
        [Provider.OpenAI] = "gpt-4o-mini",
        [AllConversations.OpenAIResponses] = "gpt-4o-mini",
        [Provider.Anthropic] = "claude-sonnet-4-5",
        [Provider.Google] = "gemini-2.5-flash",
        [Provider.Bedrock] = "us.anthropic.claude-sonnet-4-5-20250929-v1:0",
        [Provider.Ollama] = "qwen3:8b",
        [Provider.Mistral] = "mistral-large-latest",
        [Provider.Cohere] = "command-a-03-2025",
    };

    /// <summary>The whole conversation for a provider.</summary>
    public JsonObject For(string provider)
    {
        var root = JsonNode.Parse(Json)!.AsObject();
        root["provider"] = provider;
        root["model"] ??= Models[provider];
        return root;
    }
}
