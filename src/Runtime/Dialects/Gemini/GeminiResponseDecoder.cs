using System.Text.Json;

namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>Decodes a whole answer: one object, or the list of them that a stream is when it was not asked for as events.</summary>
internal static class GeminiResponseDecoder
{
    /// <summary>Reads the body into the log and finishes it; returns the error where the body is one instead.</summary>
    public static ProviderError? Read(ReadOnlySpan<byte> body, ResponseLog log)
    {
        var answer = new GeminiAnswerReader();
        var reader = new Utf8JsonReader(body);
        reader.Read();
        var isList = reader.TokenType == JsonTokenType.StartArray;
        while (isList ? reader.Read() && reader.TokenType != JsonTokenType.EndArray : reader.TokenType == JsonTokenType.StartObject)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (answer.Read(body[start..(int)reader.BytesConsumed], log) is { } error)
            {
                return error;
            }
        }

        // Anything but white space after the value is an error, and the reader's to find.
        reader.Read();
        if (!answer.HasAnswered)
        {
            throw new JsonException("The answer has no candidates.");
        }

        answer.Complete(log);
        log.Complete();
        return null;
    }
}
