namespace Mirascope.Gen.Conformance.Decoding;

/// <summary>Which of the client's providers speaks a recording's protocol. A new provider or dialect is a line here.</summary>
internal static class Protocols
{
    public static string? FindProvider(string provider, string protocol) => (provider, protocol) switch
    {
        ("openai", "openai-chat") => Provider.OpenAI,
        ("openai", "openai-responses") => Provider.OpenAI + ":responses",
        ("anthropic", "anthropic-messages") => Provider.Anthropic,
        ("google", "gemini") => Provider.Google,
        _ => null,
    };
}
