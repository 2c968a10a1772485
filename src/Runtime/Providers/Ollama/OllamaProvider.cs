using Mirascope.Gen.Dialects.OpenAIChat;

namespace Mirascope.Gen.Providers.Ollama;

/// <summary>An Ollama server by the Chat Completions it has beside its own dialect. It asks for no key.</summary>
internal static class OllamaProvider
{
    public static ProviderDefinition Chat { get; } = new()
    {
        Name = Provider.Ollama,
        DialectSuffix = "chat",
        Dialect = new OpenAIChatDialect(new OpenAIChatQuirks
        {
            Path = "v1/chat/completions",
            TokenLimit = OpenAIChatFields.MaxTokens,
            TakesParallelToolCalls = false,
            Thinking = OpenAIChatThinking.Effort("none", null, "low", "medium", "high"),
        }),
        Address = new OllamaAddress(),
        Authentication = new KeyAuthentication(KeyHeader.Bearer("OLLAMA_API_KEY")) { IsOptional = true },
        RequestIdHeader = "x-request-id",
    };
}
