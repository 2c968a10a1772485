using System.Text.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>Writes the body of a request.</summary>
internal static class OpenAIChatRequestEncoder
{
    public static void Write(LlmRequest request, bool stream, OpenAIChatQuirks quirks, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(OpenAIChatFields.Model, request.Model);
        OpenAIChatMessageEncoder.Write(request.Messages, quirks, writer);
        OpenAIChatToolEncoder.Write(request, quirks, writer);
        OpenAIChatOptionEncoder.Write(request.Options, quirks, writer);
        OpenAIChatServiceEncoder.Write(request.Options, quirks, writer);
        OpenAIChatModalityEncoder.Write(request.Options, stream, quirks, writer);
        OpenAIChatOptionEncoder.WriteOutput(request.Output, quirks, writer);
        if (stream)
        {
            writer.WriteBoolean(OpenAIChatFields.Stream, true);
            if (quirks.AsksForUsage)
            {
                writer.WriteStartObject(OpenAIChatFields.StreamOptions);
                writer.WriteBoolean(OpenAIChatFields.IncludeUsage, true);
                writer.WriteEndObject();
            }
        }

        writer.WriteEndObject();
    }
}
