using Mirascope.Gen.Dialects.AnthropicMessages;
using Mirascope.Gen.Dialects.OpenAIChat;
using Mirascope.Gen.Dialects.OpenAIResponses;

namespace Mirascope.Gen.Providers.OpenRouter;

/// <summary>OpenRouter by its Chat Completions, which a plain name means, its Responses and its form of Anthropic's Messages.</summary>
internal static class OpenRouterProvider
{
    public static ProviderDefinition Definition { get; } = new()
    {
        Name = Provider.OpenRouter,
        DialectSuffix = "chat",
        Dialect = new OpenAIChatDialect(new OpenAIChatQuirks
        {
            TakesTopK = true,
            UserField = OpenAIChatFields.User,
            Modalities = OutputModalities.Text | OutputModalities.Audio | OutputModalities.Image,
            TakesCacheMarks = true,
            RepeatsReasoningDetails = true,
            Thinking = OpenAIChatThinking.EffortObject("none", "minimal", "low", "medium", "high", "xhigh", "max"),
        }),
        Address = new ProviderAddress("https://openrouter.ai/api/v1/", "OPENROUTER_BASE_URL"),
        Authentication = KeyAuthentication.Bearer("OPENROUTER_API_KEY"),
        RequestIdHeader = "x-request-id",
    };

    public static ProviderDefinition Responses { get; } = Definition with
    {
        DialectSuffix = "responses",
        Dialect = new OpenAIResponsesDialect(),
    };

    public static ProviderDefinition Messages { get; } = Definition with
    {
        DialectSuffix = "messages",
        Dialect = new AnthropicMessagesDialect("messages"),
        Headers = [new("anthropic-version", "2023-06-01")],
    };
}
