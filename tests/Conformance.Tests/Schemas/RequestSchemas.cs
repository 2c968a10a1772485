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
    };

    /// <summary>Cohere's, which the shared data lacks, is written here after the reference of its API.</summary>
    public static SchemaValidator For(string provider) => SchemaValidator.Load(provider == Provider.Cohere
        ? Path.Combine(AppContext.BaseDirectory, "Schemas", "cohere.chat.json")
        : SharedData.Path("specs", "request-schemas", Files[provider]));
}
