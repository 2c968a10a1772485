namespace Mirascope.Gen.Conformance.Decoding;

/// <summary>Which of the client's providers speaks a recording's protocol. A new provider or dialect is a line here.</summary>
internal static class Protocols
{
    public static string? FindProvider(string provider, string protocol) => (provider, protocol) switch
    {
        ("openai", "openai-chat") => Provider.OpenAI,
        ("openai", "openai-responses") => Provider.OpenAI + ":responses",
        (Provider.Groq or Provider.XAI or Provider.DeepSeek or Provider.OpenRouter or Provider.Together or Provider.Perplexity, "openai-chat") => provider,
        ("anthropic", "anthropic-messages") => Provider.Anthropic,
        ("google", "gemini") => Provider.Google,
        ("bedrock", "bedrock-converse") => Provider.Bedrock,
        ("bedrock", "bedrock-invoke-anthropic") => Provider.Bedrock + ":invoke",
        ("ollama", "ollama-chat") => Provider.Ollama,
        ("mistral", "mistral-chat") => Provider.Mistral,
        ("cohere", "cohere-v2") => Provider.Cohere,
        _ => null,
    };
}
