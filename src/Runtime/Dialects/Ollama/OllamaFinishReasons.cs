using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Ollama;

/// <summary>
/// Classes the reasons to stop. The text stays the wire's own. There is no reason for tool calls: an answer with calls says stop as
/// any other. A model that was only loaded or unloaded has said nothing.
/// </summary>
internal static class OllamaFinishReasons
{
    /// <summary>The reason in a token; null where there is none, as old servers leave it.</summary>
    public static FinishReason? Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }

        return reader.ReadText() switch
        {
            "" => null,
            "stop" => FinishReason.Stop,
            "length" => FinishReason.Length,
            var text => new FinishReason(FinishClass.Other, text),
        };
    }
}
