using Mirascope.Gen.Dialects.Gemini;

namespace Mirascope.Gen.Providers.Google;

/// <summary>Google AI Studio by Gemini's generateContent.</summary>
internal static class GoogleProvider
{
    public static ProviderDefinition Definition { get; } = new()
    {
        Name = Provider.Google,
        DialectSuffix = "gemini",
        Dialect = new GeminiDialect(),
        DefaultBaseAddress = new Uri("https://generativelanguage.googleapis.com/"),
        KeyVariables = ["GOOGLE_API_KEY", "GEMINI_API_KEY"],
        KeyHeader = "x-goog-api-key",
        RequestIdHeader = "x-goog-request-id",
    };
}
