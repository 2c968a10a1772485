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
}
