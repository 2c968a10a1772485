using Mirascope.Gen.Dialects.OpenAIChat;

namespace Mirascope.Gen.Providers.OpenAI;

/// <summary>OpenAI by its Chat Completions.</summary>
internal static class OpenAIProvider
{
    public static ProviderDefinition Definition { get; } = new()
    {
        Name = Provider.OpenAI,
        DialectSuffix = "chat",
        Dialect = new OpenAIChatDialect(),
        DefaultBaseAddress = new Uri("https://api.openai.com/v1/"),
        BaseAddressVariable = "OPENAI_BASE_URL",
        KeyVariables = ["OPENAI_API_KEY"],
        KeyHeader = "Authorization",
        KeyPrefix = "Bearer ",
        RequestIdHeader = "x-request-id",
    };
}
