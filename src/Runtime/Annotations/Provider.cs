namespace Mirascope.Gen;

/// <summary>Names of the built-in providers, for <see cref="LlmCallAttribute"/>, <see cref="LlmRequest"/> and <see cref="LlmClientOptions"/>.</summary>
public static class Provider
{
    /// <summary>OpenAI, Chat Completions. Key: <c>OPENAI_API_KEY</c>; address: <c>OPENAI_BASE_URL</c>.</summary>
    public const string OpenAI = "openai";

    /// <summary>Anthropic, Messages. Key: <c>ANTHROPIC_API_KEY</c>; address: <c>ANTHROPIC_BASE_URL</c>.</summary>
    public const string Anthropic = "anthropic";

    /// <summary>Google AI Studio, Gemini's generateContent. Key: <c>GOOGLE_API_KEY</c>, else <c>GEMINI_API_KEY</c>.</summary>
    public const string Google = "google";
}
