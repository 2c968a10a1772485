using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>Writes the turns, and what users say.</summary>
internal static class ConverseTurnEncoder
{
    public static void Write(List<ConverseTurn> turns, Utf8JsonWriter writer)
    {
        var documents = new DocumentNames();
        writer.WriteStartArray("messages"u8);
        foreach (var turn in turns)
        {
            writer.WriteStartObject();
            writer.WriteString("role"u8, turn.IsAssistant ? "assistant"u8 : "user"u8);
            writer.WriteStartArray(ConverseNames.Content);
            foreach (var result in turn.Results)
            {
                WriteResult(result, writer);
                ConverseCachePoint.Write(result.Cache, writer);
            }

            if (turn.IsAssistant)
            {
                ConverseAssistantEncoder.Write(turn.Parts, writer);
            }
            else
            {
                WriteUser(turn.Parts, documents, writer);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void WriteText(string text, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(ConverseNames.Text, text);
        writer.WriteEndObject();
    }

    /// <summary>Writes a block of this dialect as it came.</summary>
    public static void WriteOwn(ProviderPart own, Utf8JsonWriter writer)
    {
        var json = Encoding.UTF8.GetBytes(own.Json);
        if (!JsonCheck.IsObject(json))
        {
            throw new LlmConfigurationException($"The provider part '{own.Type}' is not a JSON object. Send it as it came, or leave it out.");
        }

        writer.WriteRawValue(json, skipInputValidation: true);
    }

    private static void WriteUser(List<ContentPart> parts, DocumentNames documents, Utf8JsonWriter writer)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case TextPart text:
                    WriteText(text.Text, writer);
                    break;
                case MediaPart media:
                    ConverseMediaEncoder.Write(media, documents, writer);
                    break;
                case ProviderPart own when !ConverseCitations.Are(own):
                    WriteOwn(own, writer);
                    break;
                default:
                    throw new LlmConfigurationException($"A {part.GetType().Name} in a user or tool message has no form in Bedrock's Converse. Only the assistant's messages hold it.");
            }

            ConverseCachePoint.Write(part.Cache, writer);
        }
    }

    private static void WriteResult(ToolResultPart result, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartObject(ConverseNames.ToolResult);
        writer.WriteString(ConverseNames.ToolUseId, result.Id);
        writer.WriteStartArray(ConverseNames.Content);

        // A blank text is refused, an empty list is not.
        if (!string.IsNullOrWhiteSpace(result.Content))
        {
            WriteText(result.Content, writer);
        }

        writer.WriteEndArray();
        if (result.IsError)
        {
            writer.WriteString("status"u8, "error"u8);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
