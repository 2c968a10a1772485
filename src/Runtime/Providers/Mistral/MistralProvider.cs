using Mirascope.Gen.Dialects.OpenAIChat;

namespace Mirascope.Gen.Providers.Mistral;

/// <summary>Mistral by its chat: OpenAI's Chat Completions in a dress of its own, which refuses every member it does not know.</summary>
internal static class MistralProvider
{
    /// <summary>What of its chat is not as OpenAI has it.</summary>
    public static OpenAIChatQuirks Quirks { get; } = new()
    {
        Name = "mistral-chat",
        Path = "v1/chat/completions",
        TokenLimit = OpenAIChatFields.MaxTokens,
        AsksForUsage = false,
        Seed = OpenAIChatFields.RandomSeed,
        Tiers = new("auto", "standard_only", null, null),
        UserField = null,
        TakesLogprobs = false,
        Modalities = OutputModalities.Text,
        Thinking = OpenAIChatThinking.Effort("none", "minimal", "low", "medium", "high", "xhigh"),
        RepeatsWholeContent = true,
        MarksBeginnings = true,
        TakesMediaAsText = true,
        NeedsParameters = true,
        TakesFreeformCalls = false,
        NamesResults = true,
        ToolIdLength = 9,
    };

    public static ProviderDefinition Definition { get; } = new()
    {
        Name = Provider.Mistral,
        DialectSuffix = "chat",
        Dialect = new OpenAIChatDialect(Quirks),
        Address = new ProviderAddress("https://api.mistral.ai/"),
        Authentication = KeyAuthentication.Bearer("MISTRAL_API_KEY"),
        RequestIdHeader = "mistral-correlation-id",
    };
}
