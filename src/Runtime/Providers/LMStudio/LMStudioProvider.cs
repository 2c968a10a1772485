using Mirascope.Gen.Dialects.OpenAIChat;
using Mirascope.Gen.Dialects.OpenAIResponses;

namespace Mirascope.Gen.Providers.LMStudio;

/// <summary>LM Studio's server by its Chat Completions, which a plain name means, and by its Responses. It mostly asks for no key.</summary>
internal static class LMStudioProvider
{
    public static ProviderDefinition Definition { get; } = new()
    {
        Name = Provider.LMStudio,
        DialectSuffix = "chat",
        Dialect = new OpenAIChatDialect(OpenAIChatQuirks.Bare with
        {
            TokenLimit = OpenAIChatFields.MaxTokens,
            TakesTopK = true,
            TakesParallelToolCalls = false,

            // It has no word for the levels in Chat; its Responses have.
            Thinking = OpenAIChatThinking.Effort(),
        }),
        Address = new VersionedAddress("http://localhost:1234/v1/", "LMSTUDIO_BASE_URL", "LM_STUDIO_API_BASE"),
        Authentication = new KeyAuthentication(KeyHeader.Bearer("LMSTUDIO_API_KEY", "LM_STUDIO_API_KEY")) { IsOptional = true },
        RequestIdHeader = "x-request-id",
    };

    public static ProviderDefinition Responses { get; } = Definition with
    {
        DialectSuffix = "responses",
        Dialect = new OpenAIResponsesDialect(),
    };
}
