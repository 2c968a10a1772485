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
        OpenAIResponsesServiceEncoder.Write(request.Options, writer);
        OpenAIResponsesReasoningEncoder.Write(request.Options.Thinking, writer);
        WriteInclude(request.Options, writer);
        OpenAIResponsesOptionEncoder.WriteOutput(request.Output, writer);
        if (stream)
        {
            writer.WriteBoolean(OpenAIResponsesFields.Stream, true);
        }

        writer.WriteEndObject();
    }

    // What the answer holds only if asked.
    private static void WriteInclude(LlmOptions options, Utf8JsonWriter writer)
    {
        var thinks = OpenAIResponsesReasoningEncoder.Thinks(options.Thinking);
        if (!thinks && !options.WantsLogprobs)
        {
            return;
        }

        writer.WriteStartArray(OpenAIResponsesFields.Include);
        if (thinks)
        {
            writer.WriteStringValue(OpenAIResponsesFields.EncryptedReasoning);
        }

        if (options.WantsLogprobs)
        {
            writer.WriteStringValue(OpenAIResponsesFields.OutputLogprobs);
        }

        writer.WriteEndArray();
    }
}
