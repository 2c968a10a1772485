using System.Text.Json;

namespace Mirascope.Gen.Dialects.Cohere;

/// <summary>Writes the body of a request.</summary>
internal static class CohereRequestEncoder
{
    public static void Write(LlmRequest request, bool stream, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("model"u8, request.Model);
        CohereMessageEncoder.Write(request.Messages, writer);
        CohereDocumentEncoder.Write(request.Messages, writer);
        CohereToolEncoder.Write(request, writer);
        CohereOptionEncoder.Write(request, writer);
        if (stream)
        {
            writer.WriteBoolean("stream"u8, true);
        }

        writer.WriteEndObject();
    }
}
