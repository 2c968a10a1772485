using Mirascope.Gen.Dialects.OpenAIChat;

namespace Mirascope.Gen.Providers.DeepSeek;

/// <summary>DeepSeek by its Chat Completions.</summary>
internal static class DeepSeekProvider
{
    public static ProviderDefinition Definition { get; } = new()
    {
        Name = Provider.DeepSeek,
        DialectSuffix = "chat",
        Dialect = new OpenAIChatDialect(new OpenAIChatQuirks
        {
            TokenLimit = OpenAIChatFields.MaxTokens,
            TakesSeed = false,
            TakesParallelToolCalls = false,
            TakesSchemas = false,
            Thinking = OpenAIChatThinking.Effort(null, "minimal", "low", "medium", "high", "xhigh", "max")
                .SwitchedOffBy("thinking", """{"type":"disabled"}"""),
            ThoughtsOfToolCalls = OpenAIChatFields.ReasoningContent,
        }),
        DefaultBaseAddress = new Uri("https://api.deepseek.com/"),
        BaseAddressVariable = "DEEPSEEK_BASE_URL",
        KeyVariables = ["DEEPSEEK_API_KEY"],
        KeyHeader = "Authorization",
        KeyPrefix = "Bearer ",
        RequestIdHeader = "x-ds-trace-id",
    };
}
