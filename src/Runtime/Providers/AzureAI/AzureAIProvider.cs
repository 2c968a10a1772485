using Mirascope.Gen.Dialects.OpenAIChat;

namespace Mirascope.Gen.Providers.AzureAI;

/// <summary>Azure AI's model inference, which serves models of many makers, by its Chat Completions.</summary>
internal static class AzureAIProvider
{
    public static ProviderDefinition Definition { get; } = new()
    {
        Name = Provider.AzureAI,
        DialectSuffix = "chat",
        Dialect = new OpenAIChatDialect(OpenAIChatQuirks.Bare with
        {
            // The version is the only one there is, and is part of every request.
            Path = "chat/completions?api-version=2024-05-01-preview",
            TokenLimit = OpenAIChatFields.MaxTokens,
        }),
        Address = new AzureAIAddress(),
        Authentication = new KeyAuthentication(new KeyHeader("api-key", "", "AZURE_INFERENCE_CREDENTIAL", "AZURE_AI_API_KEY")),
        RequestIdHeader = "apim-request-id",
    };
}
