using System.Text.Json;

namespace Mirascope.Gen.Dialects.Ollama;

/// <summary>Decodes a whole answer: one object, or the lines of a stream, which some gateways send unasked.</summary>
internal static class OllamaResponseDecoder
{
    /// <summary>Reads the body into the log and finishes it; returns the error where the body is one instead.</summary>
    public static ProviderError? Read(ReadOnlySpan<byte> body, ResponseLog log)
    {
        var answer = new OllamaAnswerReader();
        for (var rest = body; !rest.IsEmpty && !answer.IsDone;)
        {
            var reader = new Utf8JsonReader(rest);
            reader.Read();
            reader.Skip();
            var length = (int)reader.BytesConsumed;
            if (answer.Read(rest[..length], log) is { } error)
            {
                return error;
            }

            rest = rest[length..].TrimStart(" \t\r\n"u8);
        }

        if (!answer.IsDone)
        {
            throw new JsonException("The answer does not say that it is done.");
        }

        log.Complete();
        return null;
    }
}
