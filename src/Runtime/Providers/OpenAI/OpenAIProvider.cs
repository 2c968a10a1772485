using Mirascope.Gen.Dialects.OpenAIChat;
using Mirascope.Gen.Dialects.OpenAIResponses;

namespace Mirascope.Gen.Providers.OpenAI;

/// <summary>
/// OpenAI by its Chat Completions and by its Responses. A plain name means Chat, but for the models that only Responses serves.
/// </summary>
internal static class OpenAIProvider
{
    public static ProviderDefinition Definition { get; } = new()
    {
        Name = Provider.OpenAI,
        DialectSuffix = "chat",
        Dialect = new OpenAIChatDialect(OpenAIChatQuirks.None),
        Address = new ProviderAddress("https://api.openai.com/v1/", "OPENAI_BASE_URL"),
        Authentication = KeyAuthentication.Bearer("OPENAI_API_KEY"),
        VariableHeaders = [new("OpenAI-Organization", "OPENAI_ORG_ID"), new("OpenAI-Project", "OPENAI_PROJECT_ID")],
        RequestIdHeader = "x-request-id",
    };

    public static ProviderDefinition Responses { get; } = Definition with
    {
        DialectSuffix = "responses",
        Dialect = new OpenAIResponsesDialect { TokenCounter = new OpenAIResponsesTokenCounter() },
        OnlyHere = new ModelFamilies("pro", "codex", "deep-research", "computer-use"),
    };
}
