using System.Text.Json;
using Mirascope.Gen.Dialects;
using Mirascope.Gen.Dialects.AnthropicMessages;
using Mirascope.Gen.Dialects.BedrockConverse;
using Mirascope.Gen.Dialects.Cohere;
using Mirascope.Gen.Dialects.Gemini;
using Mirascope.Gen.Dialects.Ollama;
using Mirascope.Gen.Dialects.OpenAIChat;
using Mirascope.Gen.Dialects.OpenAIResponses;
using Mirascope.Gen.Providers.Mistral;

namespace Mirascope.Gen.Providers;

/// <summary>What a dialect brings along for a provider that a user registers: its suffix, itself, its usual headers.</summary>
/// <param name="Suffix">What may stand behind the provider's name and a colon.</param>
/// <param name="Dialect">The dialect, its paths without what base addresses end in.</param>
/// <param name="KeyHeader">Where the key usually goes, without variables.</param>
/// <param name="Headers">The headers that every server of the dialect wants.</param>
internal sealed record RegisteredDialect(string Suffix, Dialect Dialect, KeyHeader KeyHeader, params KeyValuePair<string, string>[] Headers)
{
    private static readonly KeyHeader Bearer = KeyHeader.Bearer();

    /// <summary>The header that says the type of an error; null where there is none.</summary>
    public string? ErrorTypeHeader { get; init; }

    /// <summary>A new dialect is a line here and one of <see cref="LlmDialect"/>.</summary>
    /// <exception cref="LlmConfigurationException">It is no value of the enumeration, or what it says of Chat is malformed.</exception>
    public static RegisteredDialect Of(LlmProvider provider, string origin) => provider.Dialect switch
    {
        LlmDialect.OpenAIChat or LlmDialect.OllamaChat or LlmDialect.CohereChat or LlmDialect.MistralChat when provider.CountsTokens => throw new LlmConfigurationException(
            $"{origin}.{nameof(provider.CountsTokens)} is true, and {provider.Dialect} has no way to ask for a count. Leave it out; counts are approximated then."),
        LlmDialect.OpenAIChat => new("chat", new OpenAIChatDialect(ToQuirks(provider.Chat, origin)), Bearer),
        LlmDialect.OpenAIResponses => new(
            "responses", new OpenAIResponsesDialect { TokenCounter = provider.CountsTokens ? new OpenAIResponsesTokenCounter() : null }, Bearer),
        LlmDialect.AnthropicMessages => new(
            "messages", new AnthropicMessagesDialect("messages") { TokenCounter = provider.CountsTokens ? new AnthropicTokenCounter("messages") : null }, new KeyHeader("x-api-key", ""), KeyValuePair.Create("anthropic-version", "2023-06-01")),
        LlmDialect.Gemini => new(
            "gemini", new GeminiDialect(home: "") { TokenCounter = provider.CountsTokens ? new GeminiTokenCounter(home: "") : null }, new KeyHeader("x-goog-api-key", "")),
        LlmDialect.OllamaChat => new("native", new OllamaDialect(), Bearer),
        LlmDialect.CohereChat => new("cohere", new CohereDialect("chat"), Bearer),
        LlmDialect.MistralChat => new("mistral", new OpenAIChatDialect(MistralProvider.Quirks with { Path = OpenAIChatQuirks.None.Path }), Bearer),
        LlmDialect.BedrockConverse => new(
            "converse", new BedrockConverseDialect { TokenCounter = provider.CountsTokens ? new BedrockTokenCounter(isConverse: true) : null }, Bearer)
        {
            ErrorTypeHeader = "x-amzn-errortype",
        },
        _ => throw new LlmConfigurationException($"{origin}.{nameof(provider.Dialect)} is {provider.Dialect}, which is no value of {nameof(LlmDialect)}."),
    };

    private static OpenAIChatQuirks ToQuirks(ChatCompatibility chat, string origin) => new()
    {
        TokenLimit = IsMember(chat.TokenLimitField)
            ? JsonEncodedText.Encode(chat.TokenLimitField)
            : throw new LlmConfigurationException($"{origin}.{nameof(LlmProvider.Chat)}.{nameof(chat.TokenLimitField)} is no member's name: letters, digits and '_'."),
        AsksForUsage = chat.AsksForUsage,
        MayEndWithoutSentinel = chat.MayEndWithoutDone,
        TakesTopK = chat.TakesTopK,
        TakesParallelToolCalls = chat.TakesParallelToolCalls,
        TakesSchemas = chat.TakesSchemas,
    };

    private static bool IsMember(string? name) => name is { Length: > 0 } && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
}
