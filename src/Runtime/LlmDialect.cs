namespace Mirascope.Gen;

/// <summary>A way of speaking to a model over HTTP that a provider of one's own may have (<see cref="LlmProvider"/>).</summary>
public enum LlmDialect
{
    /// <summary>OpenAI's Chat Completions: <c>chat/completions</c> below the base address. Behind a colon: <c>chat</c>.</summary>
    OpenAIChat,

    /// <summary>OpenAI's Responses: <c>responses</c> below the base address. Behind a colon: <c>responses</c>.</summary>
    OpenAIResponses,

    /// <summary>Anthropic's Messages: <c>messages</c> below the base address. Behind a colon: <c>messages</c>.</summary>
    AnthropicMessages,

    /// <summary>Gemini's generateContent: <c>models/</c>, the model and what is asked of it below the base address. Behind a colon: <c>gemini</c>.</summary>
    Gemini,

    /// <summary>Ollama's own chat: <c>api/chat</c> below the base address. Behind a colon: <c>native</c>.</summary>
    OllamaChat,

    /// <summary>Cohere's chat, version 2: <c>chat</c> below the base address. Behind a colon: <c>cohere</c>.</summary>
    CohereChat,

    /// <summary>Mistral's chat: <c>chat/completions</c> below the base address. Behind a colon: <c>mistral</c>.</summary>
    MistralChat,

    /// <summary>
    /// Bedrock's Converse: <c>model/</c>, the model and <c>converse</c> or <c>converse-stream</c> below the base address. Behind a colon:
    /// <c>converse</c>. With a key in a header; requests are signed for <see cref="Provider.Bedrock"/> alone.
    /// </summary>
    BedrockConverse,
}
