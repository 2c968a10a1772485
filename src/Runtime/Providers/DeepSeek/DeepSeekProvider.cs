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
        Address = new ProviderAddress("https://api.deepseek.com/", "DEEPSEEK_BASE_URL"),
        Authentication = KeyAuthentication.Bearer("DEEPSEEK_API_KEY"),
        RequestIdHeader = "x-ds-trace-id",
    };
}
