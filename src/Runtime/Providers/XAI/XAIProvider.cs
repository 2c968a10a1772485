using Mirascope.Gen.Dialects.OpenAIChat;

namespace Mirascope.Gen.Providers.XAI;

/// <summary>xAI by its Chat Completions.</summary>
internal static class XAIProvider
{
    public static ProviderDefinition Definition { get; } = new()
    {
        Name = Provider.XAI,
        DialectSuffix = "chat",
        Dialect = new OpenAIChatDialect(new OpenAIChatQuirks
        {
            Thinking = OpenAIChatThinking.Effort("none", null, "low", "medium", "high", "xhigh"),
        }),
        DefaultBaseAddress = new Uri("https://api.x.ai/v1/"),
        BaseAddressVariable = "XAI_BASE_URL",
        KeyVariables = ["XAI_API_KEY"],
        KeyHeader = "Authorization",
        KeyPrefix = "Bearer ",
        RequestIdHeader = "x-request-id",
    };
}
