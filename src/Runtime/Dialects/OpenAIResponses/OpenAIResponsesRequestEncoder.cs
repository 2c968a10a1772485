using System.Text.Json;

namespace Mirascope.Gen.Dialects.OpenAIResponses;

/// <summary>Writes the body of a request.</summary>
internal static class OpenAIResponsesRequestEncoder
{
    public static void Write(LlmRequest request, bool stream, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(OpenAIResponsesFields.Model, request.Model);
        OpenAIResponsesInputEncoder.Write(request.Messages, writer);
        OpenAIResponsesToolEncoder.Write(request, writer);
        OpenAIResponsesOptionEncoder.Write(request.Options, writer);
        OpenAIResponsesReasoningEncoder.Write(request.Options.Thinking, writer);
        OpenAIResponsesOptionEncoder.WriteOutput(request.Output, writer);
        if (stream)
        {
            writer.WriteBoolean(OpenAIResponsesFields.Stream, true);
        }

        writer.WriteEndObject();
    }
}
