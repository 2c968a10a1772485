using Mirascope.Gen.Dialects.OpenAIChat;

namespace Mirascope.Gen.Providers.Perplexity;

/// <summary>Perplexity by its Chat Completions.</summary>
internal static class PerplexityProvider
{
    public static ProviderDefinition Definition { get; } = new()
    {
        Name = Provider.Perplexity,
        DialectSuffix = "chat",
        Dialect = new OpenAIChatDialect(OpenAIChatQuirks.Bare with
        {
            TokenLimit = OpenAIChatFields.MaxTokens,
            AsksForUsage = false,
            TakesTopK = true,
            TakesSeed = false,
            TakesAnyJson = false,
            TakesLogprobs = false,
            Thinking = OpenAIChatThinking.Effort(null, "minimal", "low", "medium", "high"),
            MayEndWithoutSentinel = true,
        }),
        Address = new ProviderAddress("https://api.perplexity.ai/", "PERPLEXITY_BASE_URL"),
        Authentication = KeyAuthentication.Bearer("PERPLEXITY_API_KEY"),
        RequestIdHeader = "x-request-id",
    };
}
