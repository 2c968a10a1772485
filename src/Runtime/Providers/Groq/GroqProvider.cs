using Mirascope.Gen.Dialects.OpenAIChat;

namespace Mirascope.Gen.Providers.Groq;

/// <summary>Groq by its Chat Completions.</summary>
internal static class GroqProvider
{
    public static ProviderDefinition Definition { get; } = new()
    {
        Name = Provider.Groq,
        DialectSuffix = "chat",
        Dialect = new OpenAIChatDialect(new OpenAIChatQuirks
        {
            // Groq's own clients take the host for the address, and GROQ_BASE_URL means that.
            Path = "openai/v1/chat/completions",
            TakesPenalties = false,
            Tiers = new("auto", "on_demand", "flex", "performance"),
            UserField = OpenAIChatFields.User,
            TakesMetadata = false,
            TakesPromptCacheKey = false,
            TakesLogprobs = false,
            Modalities = OutputModalities.Text,
            Thinking = OpenAIChatThinking.Effort("none", null, "low", "medium", "high"),
        }),
        Address = new ProviderAddress("https://api.groq.com/", "GROQ_BASE_URL"),
        Authentication = KeyAuthentication.Bearer("GROQ_API_KEY"),
        RequestIdHeader = "x-request-id",
    };
}
