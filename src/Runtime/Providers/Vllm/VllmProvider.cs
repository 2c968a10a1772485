using Mirascope.Gen.Dialects.OpenAIChat;

namespace Mirascope.Gen.Providers.Vllm;

/// <summary>A vLLM server by its Chat Completions. It asks for a key only if it was started with one.</summary>
internal static class VllmProvider
{
    public static ProviderDefinition Definition { get; } = new()
    {
        Name = Provider.Vllm,
        DialectSuffix = "chat",
        Dialect = new OpenAIChatDialect(OpenAIChatQuirks.Bare with
        {
            TokenLimit = OpenAIChatFields.MaxTokens,
            TakesTopK = true,
            Thinking = OpenAIChatThinking.Effort(null, null, "low", "medium", "high"),
        }),
        Address = new VersionedAddress("http://localhost:8000/v1/", "VLLM_BASE_URL", "HOSTED_VLLM_API_BASE"),
        Authentication = new KeyAuthentication(KeyHeader.Bearer("VLLM_API_KEY", "HOSTED_VLLM_API_KEY")) { IsOptional = true },
        RequestIdHeader = "x-request-id",
    };
}
