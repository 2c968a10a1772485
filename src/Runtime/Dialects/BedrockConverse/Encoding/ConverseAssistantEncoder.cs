using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>Writes the model's own turn, so that it comes back as it was said: in order, with signatures and ids.</summary>
internal static class ConverseAssistantEncoder
{
    public static void Write(List<ContentPart> parts, Utf8JsonWriter writer)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            switch (parts[i])
            {
                case TextPart text when i + 1 < parts.Count && ConverseCitations.Are(parts[i + 1]):
                    WriteCited(text.Text, ((ProviderPart)parts[i + 1]).Json, writer);
                    break;
                case TextPart text:
                    ConverseTurnEncoder.WriteText(text.Text, writer);
                    break;
                case RefusalPart refusal:
                    ConverseTurnEncoder.WriteText(refusal.Text, writer);
                    break;
                case ThoughtPart thought:
                    WriteThought(thought, writer);
                    break;
                case RedactedThoughtPart redacted:
                    WriteRedacted(redacted, writer);
                    break;
                case ToolCallPart { Call: var call }:
                    WriteCall(call, writer);
                    break;
                case ImagePart image:
                    ConverseMediaEncoder.WriteImage(image, writer);
                    break;
                case ProviderPart own:
                    // Citations were written with their text, or their text is gone.
                    if (!ConverseCitations.Are(own))
                    {
                        ConverseTurnEncoder.WriteOwn(own, writer);
                    }

                    break;
                case var part:
                    throw new LlmConfigurationException($"A {part.GetType().Name} in an assistant message has no form in Bedrock's Converse. Move it to a user message.");
            }

            ConverseCachePoint.Write(parts[i].Cache, writer);
        }
    }

    private static void WriteCited(string text, string citations, Utf8JsonWriter writer)
    {
        var list = Encoding.UTF8.GetBytes(citations);
        if (!CompactJson.TryFormat(list, out var compact) || compact is not [(byte)'[', ..])
        {
            throw new LlmConfigurationException("A provider part of citations is not the list it came as. Send it as it came, or leave it out.");
        }

        writer.WriteStartObject();
        writer.WriteStartObject(ConverseNames.CitationsContent);
        writer.WriteStartArray(ConverseNames.Content);
        ConverseTurnEncoder.WriteText(text, writer);
        writer.WriteEndArray();
        writer.WritePropertyName(ConverseNames.Citations);
        writer.WriteRawValue(list, skipInputValidation: true);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteThought(ThoughtPart thought, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartObject(ConverseNames.ReasoningContent);
        writer.WriteStartObject(ConverseNames.ReasoningText);
        writer.WriteString(ConverseNames.Text, thought.Text);
        writer.WriteString(ConverseNames.Signature, thought.Signature);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteRedacted(RedactedThoughtPart redacted, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartObject(ConverseNames.ReasoningContent);
        writer.WriteString(ConverseNames.RedactedContent, redacted.Data);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // The models take an object only. What the model wrote instead goes back under a name that says so: without the call its
    // result, which tells the model of the mistake, could not be sent either.
    private static void WriteCall(ToolCall call, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartObject(ConverseNames.ToolUse);
        writer.WriteString(ConverseNames.ToolUseId, call.Id);
        writer.WriteString(ConverseNames.Name, call.Name);
        writer.WritePropertyName(ConverseNames.Input);
        var arguments = Encoding.UTF8.GetBytes(call.Arguments);
        if (!call.IsFreeform && JsonCheck.IsObject(arguments))
        {
            writer.WriteRawValue(arguments, skipInputValidation: true);
        }
        else
        {
            writer.WriteStartObject();
            if (call.IsFreeform || call.Arguments.Length > 0)
            {
                writer.WriteString(call.IsFreeform ? "input"u8 : "invalid_json"u8, call.Arguments);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
