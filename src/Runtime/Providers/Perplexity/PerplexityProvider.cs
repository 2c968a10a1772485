using Mirascope.Gen.Dialects.OpenAIChat;

namespace Mirascope.Gen.Providers.Perplexity;

/// <summary>Perplexity by its Chat Completions.</summary>
internal static class PerplexityProvider
{
    public static ProviderDefinition Definition { get; } = new()
    {
        Name = Provider.Perplexity,
        DialectSuffix = "chat",
        Dialect = new OpenAIChatDialect(new OpenAIChatQuirks
        {
            TokenLimit = OpenAIChatFields.MaxTokens,
            AsksForUsage = false,
            TakesTopK = true,
            TakesSeed = false,
            TakesAnyJson = false,
            Tiers = null,
            UserField = null,
            TakesMetadata = false,
            TakesPromptCacheKey = false,
            TakesLogprobs = false,
            Modalities = OutputModalities.Text,
            Thinking = OpenAIChatThinking.Effort(null, "minimal", "low", "medium", "high"),
            MayEndWithoutSentinel = true,
        }),
        Address = new ProviderAddress("https://api.perplexity.ai/", "PERPLEXITY_BASE_URL"),
        Authentication = KeyAuthentication.Bearer("PERPLEXITY_API_KEY"),
        RequestIdHeader = "x-request-id",
    };
}
