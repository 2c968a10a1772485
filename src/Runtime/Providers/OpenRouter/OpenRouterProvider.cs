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
        Address = new ProviderAddress("https://openrouter.ai/api/v1/", "OPENROUTER_BASE_URL"),
        Authentication = KeyAuthentication.Bearer("OPENROUTER_API_KEY"),
        RequestIdHeader = "x-request-id",
    };
}
