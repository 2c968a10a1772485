using Mirascope.Gen.Dialects.OpenAIChat;

namespace Mirascope.Gen.Providers.Together;

/// <summary>Together AI by its Chat Completions.</summary>
internal static class TogetherProvider
{
    public static ProviderDefinition Definition { get; } = new()
    {
        Name = Provider.Together,
        DialectSuffix = "chat",
        Dialect = new OpenAIChatDialect(OpenAIChatQuirks.Bare with
        {
            TokenLimit = OpenAIChatFields.MaxTokens,
            AsksForUsage = false,
            TakesTopK = true,
            TakesParallelToolCalls = false,
            CountsLogprobs = true,
            Thinking = OpenAIChatThinking.Effort(null, null, "low", "medium", "high")
                .SwitchedOffBy("reasoning", """{"enabled":false}"""),
        }),
        Address = new ProviderAddress("https://api.together.ai/v1/", "TOGETHER_BASE_URL"),
        Authentication = KeyAuthentication.Bearer("TOGETHER_API_KEY"),
        RequestIdHeader = "x-request-id",
    };
}
