using Mirascope.Gen.Dialects.Gemini;

namespace Mirascope.Gen.Providers.Google;

/// <summary>Google AI Studio by Gemini's generateContent.</summary>
internal static class GoogleProvider
{
    public static ProviderDefinition Definition { get; } = new()
    {
        Name = Provider.Google,
        DialectSuffix = "gemini",
        Dialect = new GeminiDialect { TokenCounter = new GeminiTokenCounter() },
        Address = new ProviderAddress("https://generativelanguage.googleapis.com/"),
        Authentication = new KeyAuthentication(new KeyHeader("x-goog-api-key", "", "GOOGLE_API_KEY", "GEMINI_API_KEY")),
        RequestIdHeader = "x-goog-request-id",
    };
}
