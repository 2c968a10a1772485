using Mirascope.Gen.Dialects.OpenAIChat;
using Mirascope.Gen.Dialects.OpenAIResponses;

namespace Mirascope.Gen.Providers.AzureOpenAI;

/// <summary>
/// Azure OpenAI by its Chat Completions, which a plain name means, and by its Responses; a model is a deployment's name.
/// </summary>
internal static class AzureOpenAIProvider
{
    public static ProviderDefinition Definition { get; } = new()
    {
        Name = Provider.AzureOpenAI,
        DialectSuffix = "chat",
        Dialect = new OpenAIChatDialect(OpenAIChatQuirks.None),
        Address = new AzureOpenAIAddress(),
        Authentication = new KeyAuthentication(new KeyHeader("api-key", "", "AZURE_OPENAI_API_KEY"), KeyHeader.Bearer("AZURE_OPENAI_AD_TOKEN")),
        RequestIdHeader = "apim-request-id",
    };

    public static ProviderDefinition Responses { get; } = Definition with
    {
        DialectSuffix = "responses",
        Dialect = new OpenAIResponsesDialect(),
    };
}
