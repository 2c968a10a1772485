using Mirascope.Gen.Dialects.Ollama;
using Mirascope.Gen.Dialects.OpenAIChat;

namespace Mirascope.Gen.Providers.Ollama;

/// <summary>An Ollama server by its own dialect, which a plain name means, and by Chat Completions. One on this machine asks for no key.</summary>
internal static class OllamaProvider
{
    public static ProviderDefinition Definition { get; } = new()
    {
        Name = Provider.Ollama,
        DialectSuffix = "native",
        Dialect = new OllamaDialect(),
        Address = new OllamaAddress(),
        Authentication = new KeyAuthentication(KeyHeader.Bearer("OLLAMA_API_KEY")) { IsOptional = true },
        RequestIdHeader = "x-request-id",
    };

    public static ProviderDefinition Chat { get; } = Definition with
    {
        DialectSuffix = "chat",
        Dialect = new OpenAIChatDialect(OpenAIChatQuirks.Bare with
        {
            Path = "v1/chat/completions",
            TokenLimit = OpenAIChatFields.MaxTokens,
            TakesParallelToolCalls = false,
            Thinking = OpenAIChatThinking.Effort("none", null, "low", "medium", "high"),
        }),
    };
}
