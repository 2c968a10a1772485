using Mirascope.Gen.Dialects.OpenAIChat;
using Mirascope.Gen.Dialects.OpenAIResponses;

namespace Mirascope.Gen.Providers.OpenAI;

/// <summary>OpenAI by its Chat Completions, which a plain name means, and by its Responses.</summary>
internal static class OpenAIProvider
{
    public static ProviderDefinition Definition { get; } = new()
    {
        Name = Provider.OpenAI,
        DialectSuffix = "chat",
        Dialect = new OpenAIChatDialect(OpenAIChatQuirks.None),
        DefaultBaseAddress = new Uri("https://api.openai.com/v1/"),
        BaseAddressVariable = "OPENAI_BASE_URL",
        KeyVariables = ["OPENAI_API_KEY"],
        KeyHeader = "Authorization",
        KeyPrefix = "Bearer ",
        RequestIdHeader = "x-request-id",
    };

    public static ProviderDefinition Responses { get; } = Definition with
    {
        DialectSuffix = "responses",
        Dialect = new OpenAIResponsesDialect(),
    };
}
