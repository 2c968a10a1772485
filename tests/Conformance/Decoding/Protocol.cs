namespace Mirascope.Gen.Conformance.Decoding;

/// <summary>How the client speaks a recording's protocol. A new dialect is a line here.</summary>
/// <param name="Suffix">What the client's providers have behind their names for it.</param>
/// <param name="Dialect">What a provider is registered with that the client does not know; null where only built-in ones have it.</param>
internal sealed record Protocol(string Suffix, LlmDialect? Dialect)
{
    public static Protocol? Find(string name) => name switch
    {
        "openai-chat" => new("chat", LlmDialect.OpenAIChat),
        "openai-responses" => new("responses", LlmDialect.OpenAIResponses),
        "anthropic-messages" => new("messages", LlmDialect.AnthropicMessages),
        "gemini" => new("gemini", LlmDialect.Gemini),
        "ollama-chat" => new("native", LlmDialect.OllamaChat),
        "mistral-chat" => new("chat", null),
        "cohere-v2" => new("chat", null),
        "bedrock-converse" => new("converse", null),
        "bedrock-invoke-anthropic" => new("invoke", null),
        _ => null,
    };
}
