using Mirascope.Gen.Dialects.OpenAIChat;
using Mirascope.Gen.Dialects.OpenAIResponses;

namespace Mirascope.Gen.Providers.XAI;

/// <summary>xAI by its Chat Completions, which a plain name means, and by its Responses.</summary>
internal static class XAIProvider
{
    public static ProviderDefinition Definition { get; } = new()
    {
        Name = Provider.XAI,
        DialectSuffix = "chat",
        Dialect = new OpenAIChatDialect(OpenAIChatQuirks.Bare with
        {
            UserField = OpenAIChatFields.User,
            Thinking = OpenAIChatThinking.Effort("none", null, "low", "medium", "high", "xhigh"),
        }),
        Address = new ProviderAddress("https://api.x.ai/v1/", "XAI_BASE_URL"),
        Authentication = KeyAuthentication.Bearer("XAI_API_KEY"),
        RequestIdHeader = "x-request-id",
    };

    public static ProviderDefinition Responses { get; } = Definition with
    {
        DialectSuffix = "responses",
        Dialect = new OpenAIResponsesDialect(),
    };
}
