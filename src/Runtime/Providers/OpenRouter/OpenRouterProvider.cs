using Mirascope.Gen.Dialects.OpenAIChat;

namespace Mirascope.Gen.Providers.OpenRouter;

/// <summary>OpenRouter by its Chat Completions.</summary>
internal static class OpenRouterProvider
{
    public static ProviderDefinition Definition { get; } = new()
    {
        Name = Provider.OpenRouter,
        DialectSuffix = "chat",
        Dialect = new OpenAIChatDialect(new OpenAIChatQuirks
        {
            TakesTopK = true,
            Thinking = OpenAIChatThinking.EffortObject("none", "minimal", "low", "medium", "high", "xhigh", "max"),
        }),
        DefaultBaseAddress = new Uri("https://openrouter.ai/api/v1/"),
        BaseAddressVariable = "OPENROUTER_BASE_URL",
        KeyVariables = ["OPENROUTER_API_KEY"],
        KeyHeader = "Authorization",
        KeyPrefix = "Bearer ",
        RequestIdHeader = "x-request-id",
    };
}
