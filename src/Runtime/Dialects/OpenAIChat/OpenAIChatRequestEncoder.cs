using System.Text.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>Writes the body of a request.</summary>
internal static class OpenAIChatRequestEncoder
{
    public static void Write(LlmRequest request, bool stream, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(OpenAIChatFields.Model, request.Model);
        OpenAIChatMessageEncoder.Write(request.Messages, writer);
        OpenAIChatToolEncoder.Write(request, writer);
        OpenAIChatOptionEncoder.Write(request.Options, writer);
        OpenAIChatOptionEncoder.WriteOutput(request.Output, writer);
        if (stream)
        {
            writer.WriteBoolean(OpenAIChatFields.Stream, true);
            writer.WriteStartObject(OpenAIChatFields.StreamOptions);
            writer.WriteBoolean(OpenAIChatFields.IncludeUsage, true);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
