using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>Writes the body of a request. The model and whether the answer is streamed stand in the path.</summary>
internal static class ConverseRequestEncoder
{
    public static void Write(LlmRequest request, Utf8JsonWriter writer)
    {
        var model = ConverseModel.Parse(request.Model);
        var conversation = ConverseConversation.Of(request.Messages);
        writer.WriteStartObject();
        WriteSystem(conversation.System, writer);
        ConverseTurnEncoder.Write(conversation.Turns, writer);
        ConverseOptionEncoder.WriteInference(request, model, writer);
        ConverseToolEncoder.Write(request, model, conversation.Turns, writer);
        ConverseModelFields.Write(request, model, writer);
        WriteOutput(request, model, writer);
        ConverseOptionEncoder.WriteTier(request.Options.ServiceTier, writer);
        ConverseOptionEncoder.WriteMetadata(request.Options.Metadata, writer);
        writer.WriteEndObject();
    }

    private static void WriteSystem(List<TextPart> texts, Utf8JsonWriter writer)
    {
        if (texts.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("system"u8);
        foreach (var text in texts)
        {
            ConverseTurnEncoder.WriteText(text.Text, writer);
            ConverseCachePoint.Write(text.Cache, writer);
        }

        writer.WriteEndArray();
    }

    private static void WriteOutput(LlmRequest request, ConverseModel model, Utf8JsonWriter writer)
    {
        var schema = request.Output is { Name: not null } output ? output : null;
        var effort = model.IsClaude ? new ClaudeThinking(request).Effort : null;
        if (schema is null && effort is null)
        {
            return;
        }

        writer.WriteStartObject("outputConfig"u8);
        if (schema is not null)
        {
            if (!JsonCheck.IsObject(schema.Schema.Span))
            {
                throw new LlmConfigurationException($"The schema of the output '{schema.Name}' is not a JSON object.");
            }

            writer.WriteStartObject("textFormat"u8);
            writer.WriteString(ConverseNames.Type, "json_schema"u8);
            writer.WriteStartObject("structure"u8);
            writer.WriteStartObject("jsonSchema"u8);

            // The wire wants the schema as a text.
            writer.WriteString("schema"u8, schema.Schema.Span);
            writer.WriteString(ConverseNames.Name, schema.Name);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        if (effort is not null)
        {
            writer.WriteString("effort"u8, effort);
        }

        writer.WriteEndObject();
    }
}
