using Mirascope.Gen.Tests.Conversations;

namespace Mirascope.Gen.Tests.Schemas;

/// <summary>The providers' own schemas of their requests.</summary>
internal static class RequestSchemas
{
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        [Provider.OpenAI] = "openai.chat.request.schema.json",
        [AllConversations.OpenAIResponses] = "openai.responses.request.schema.json",
        [Provider.Anthropic] = "anthropic.messages.request.schema.json",
        [Provider.Google] = "gemini.generateContent.request.schema.json",
        [Provider.Bedrock] = "bedrock.converse.request.schema.json",
        [Provider.Ollama] = "ollama.chat.request.schema.json",
        [Provider.Mistral] = "mistral.chat.request.schema.json",
        [Provider.Cohere] = "cohere.v2chat.request.schema.json",
    };

    public static SchemaValidator For(string provider)
    {
        var path = SharedData.Path("specs", "request-schemas", Files[provider]);
        Assert.SkipUnless(File.Exists(path), $"The shared data folder has no {Files[provider]}.");
        return SchemaValidator.Load(path);
    }
}
