using Mirascope.Gen.Dialects.AnthropicMessages;

namespace Mirascope.Gen.Providers.Anthropic;

/// <summary>Anthropic by its Messages.</summary>
internal static class AnthropicProvider
{
    public static ProviderDefinition Definition { get; } = new()
    {
        Name = Provider.Anthropic,
        DialectSuffix = "messages",
        Dialect = new AnthropicMessagesDialect(),
        DefaultBaseAddress = new Uri("https://api.anthropic.com/"),
        BaseAddressVariable = "ANTHROPIC_BASE_URL",
        KeyVariables = ["ANTHROPIC_API_KEY"],
        KeyHeader = "x-api-key",
        Headers = [new("anthropic-version", "2023-06-01")],
        RequestIdHeader = "request-id",
    };
}
