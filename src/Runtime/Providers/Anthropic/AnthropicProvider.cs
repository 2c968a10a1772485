using Mirascope.Gen.Dialects.AnthropicMessages;

namespace Mirascope.Gen.Providers.Anthropic;

/// <summary>Anthropic by its Messages.</summary>
internal static class AnthropicProvider
{
    public static ProviderDefinition Definition { get; } = new()
    {
        Name = Provider.Anthropic,
        DialectSuffix = "messages",
        Dialect = new AnthropicMessagesDialect { TokenCounter = new AnthropicTokenCounter() },
        Address = new ProviderAddress("https://api.anthropic.com/", "ANTHROPIC_BASE_URL"),
        Authentication = new KeyAuthentication(new KeyHeader("x-api-key", "", "ANTHROPIC_API_KEY"), KeyHeader.Bearer("ANTHROPIC_AUTH_TOKEN")),
        Headers = [new("anthropic-version", "2023-06-01")],
        RequestIdHeader = "request-id",
    };
}
