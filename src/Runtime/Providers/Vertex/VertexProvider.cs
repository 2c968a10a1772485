using Mirascope.Gen.Dialects.Gemini;

namespace Mirascope.Gen.Providers.Vertex;

/// <summary>Google Vertex AI by Gemini's generateContent: with a source of access tokens, or with a key.</summary>
internal static class VertexProvider
{
    public static ProviderDefinition Definition { get; } = new()
    {
        Name = Provider.Vertex,
        Aliases = ["google-vertex"],
        DialectSuffix = "gemini",
        Dialect = new GeminiDialect(home: "") { TokenCounter = new GeminiTokenCounter(home: "", isWrapped: false) },
        Address = new VertexAddress(),
        Authentication = new KeyAuthentication(new KeyHeader("x-goog-api-key", "", "GOOGLE_API_KEY")),
        RequestIdHeader = "x-goog-request-id",
    };
}
