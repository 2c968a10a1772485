using System.Globalization;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>
/// Classes the reasons to stop. The text stays the wire's own, a number where the enum comes as one. There is no reason for
/// tool calls: an answer with calls says STOP as any other.
/// </summary>
internal static class GeminiFinishReasons
{
    private static readonly FinishReason Stop = new(FinishClass.Stop, "STOP");
    private static readonly FinishReason MaxTokens = new(FinishClass.Length, "MAX_TOKENS");

    /// <summary>The reason in a token; null where there is none yet.</summary>
    public static FinishReason? Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String when reader.ValueTextEquals("STOP"u8):
                return Stop;
            case JsonTokenType.String when reader.ValueTextEquals("MAX_TOKENS"u8):
                return MaxTokens;
            case JsonTokenType.String:
                var text = reader.ReadText();
                return text is "" or "FINISH_REASON_UNSPECIFIED" ? null : new FinishReason(ClassOf(text), text);
            case JsonTokenType.Number when reader.TryGetInt32(out var number):
                return number == 0 ? null : new FinishReason(ClassOf(number), number.ToString(CultureInfo.InvariantCulture));
            default:
                reader.Skip();
                return null;
        }
    }

    /// <summary>The prompt was not let through.</summary>
    public static FinishReason Blocked(string reason) => new(FinishClass.ContentFilter, "blocked:" + reason);

    private static FinishClass ClassOf(string text) => text switch
    {
        "SAFETY" or "RECITATION" or "LANGUAGE" or "BLOCKLIST" or "PROHIBITED_CONTENT" or "SPII" or "MODEL_ARMOR" => FinishClass.ContentFilter,
        "OTHER" or "MALFORMED_FUNCTION_CALL" or "UNEXPECTED_TOOL_CALL" or "TOO_MANY_TOOL_CALLS" or "MISSING_THOUGHT_SIGNATURE"
            or "MALFORMED_RESPONSE" => FinishClass.Error,
        _ when text.StartsWith("IMAGE_", StringComparison.Ordinal) => FinishClass.ContentFilter,
        _ => FinishClass.Other,
    };

    private static FinishClass ClassOf(int number) => number switch
    {
        1 => FinishClass.Stop,
        2 => FinishClass.Length,
        3 or 4 or 6 or 7 or 8 or 9 or 11 or 14 or 15 or 17 => FinishClass.ContentFilter,
        5 or 10 or 12 or 13 => FinishClass.Error,
        _ => FinishClass.Other,
    };
}
