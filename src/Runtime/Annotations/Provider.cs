namespace Mirascope.Gen;

/// <summary>Names of the built-in providers, for <see cref="LlmCallAttribute"/>, <see cref="LlmRequest"/> and <see cref="LlmClientOptions"/>.</summary>
public static class Provider
{
    /// <summary>OpenAI, Chat Completions; <c>openai:responses</c> is its Responses. Key: <c>OPENAI_API_KEY</c>; address: <c>OPENAI_BASE_URL</c>.</summary>
    public const string OpenAI = "openai";

    /// <summary>Anthropic, Messages. Key: <c>ANTHROPIC_API_KEY</c>; address: <c>ANTHROPIC_BASE_URL</c>.</summary>
    public const string Anthropic = "anthropic";

    /// <summary>Google AI Studio, Gemini's generateContent. Key: <c>GOOGLE_API_KEY</c>, else <c>GEMINI_API_KEY</c>.</summary>
    public const string Google = "google";

    /// <summary>Groq, Chat Completions. Key: <c>GROQ_API_KEY</c>; address: <c>GROQ_BASE_URL</c>.</summary>
    public const string Groq = "groq";

    /// <summary>xAI, Chat Completions. Key: <c>XAI_API_KEY</c>; address: <c>XAI_BASE_URL</c>.</summary>
    public const string XAI = "xai";

    /// <summary>DeepSeek, Chat Completions. Key: <c>DEEPSEEK_API_KEY</c>; address: <c>DEEPSEEK_BASE_URL</c>.</summary>
    public const string DeepSeek = "deepseek";

    /// <summary>OpenRouter, Chat Completions. Key: <c>OPENROUTER_API_KEY</c>; address: <c>OPENROUTER_BASE_URL</c>.</summary>
    public const string OpenRouter = "openrouter";

    /// <summary>Together AI, Chat Completions. Key: <c>TOGETHER_API_KEY</c>; address: <c>TOGETHER_BASE_URL</c>.</summary>
    public const string Together = "together";

    /// <summary>Perplexity, Chat Completions. Key: <c>PERPLEXITY_API_KEY</c>; address: <c>PERPLEXITY_BASE_URL</c>.</summary>
    public const string Perplexity = "perplexity";
}
