using Mirascope.Gen.Dialects.AnthropicMessages;
using Mirascope.Gen.Dialects.OpenAIChat;
using Mirascope.Gen.Dialects.OpenAIResponses;

namespace Mirascope.Gen.Providers.DeepSeek;

/// <summary>DeepSeek by its Chat Completions, which a plain name means, its Responses and its form of Anthropic's Messages.</summary>
internal static class DeepSeekProvider
{
    public static ProviderDefinition Definition { get; } = new()
    {
        Name = Provider.DeepSeek,
        DialectSuffix = "chat",
        Dialect = new OpenAIChatDialect(OpenAIChatQuirks.Bare with
        {
            TokenLimit = OpenAIChatFields.MaxTokens,
            TakesSeed = false,
            TakesParallelToolCalls = false,
            TakesSchemas = false,
            Thinking = OpenAIChatThinking.Effort(null, "minimal", "low", "medium", "high", "xhigh", "max")
                .SwitchedOffBy("thinking", """{"type":"disabled"}"""),
            ThoughtsOfToolCalls = OpenAIChatFields.ReasoningContent,
        }),
        Address = new ProviderAddress("https://api.deepseek.com/", "DEEPSEEK_BASE_URL"),
        Authentication = KeyAuthentication.Bearer("DEEPSEEK_API_KEY"),
        RequestIdHeader = "x-ds-trace-id",
    };

    public static ProviderDefinition Responses { get; } = Definition with
    {
        DialectSuffix = "responses",
        Dialect = new OpenAIResponsesDialect(),
    };

    public static ProviderDefinition Messages { get; } = Definition with
    {
        DialectSuffix = "messages",
        Dialect = new AnthropicMessagesDialect("anthropic/v1/messages"),
        Headers = [new("anthropic-version", "2023-06-01")],
    };
}
