using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>
/// Writes what the model said before. Thoughts are left out, for the wire has no place for them, unless the provider wants those
/// that led to tool calls; of the parts that only this dialect knows, a spoken answer goes back by its id and the others, such as
/// citations, are left out.
/// </summary>
internal static class OpenAIChatAssistantEncoder
{
    public static void Write(Message message, ToolPairing pairing, JsonEncodedText? thoughtsField, Utf8JsonWriter writer)
    {
        var said = Sort(message);
        writer.WriteStartObject();
        writer.WriteString(OpenAIChatFields.Role, OpenAIChatFields.Assistant);
        WriteTexts(said, writer);
        if (said.Refusal is { } refusal)
        {
            writer.WriteString(OpenAIChatFields.Refusal, refusal);
        }

        if (said.AudioId is { } audioId)
        {
            writer.WriteStartObject(OpenAIChatFields.Audio);
            writer.WriteString(OpenAIChatFields.Id, audioId);
            writer.WriteEndObject();
        }

        if (said.Calls.Count > 0)
        {
            if (thoughtsField is { } field && said.Thoughts is { Length: > 0 } thoughts)
            {
                writer.WriteString(field, thoughts);
            }

            writer.WriteStartArray(OpenAIChatFields.ToolCalls);
            foreach (var call in said.Calls)
            {
                WriteCall(call, pairing.Call(call), writer);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static Said Sort(Message message)
    {
        var said = new Said();
        foreach (var part in message.Content)
        {
            switch (part)
            {
                case TextPart text:
                    said.Texts.Add(text.Text);
                    break;
                case ToolCallPart call:
                    said.Calls.Add(call.Call);
                    break;
                case RefusalPart refusal:
                    said.Refusal += refusal.Text;
                    break;
                case ProviderPart { Provider: OpenAIChatNames.Dialect, Type: OpenAIChatAudio.PartType } audio:
                    said.AudioId = JsonSearch.FindText(Encoding.UTF8.GetBytes(audio.Json), OpenAIChatNames.Id);
                    break;
                case ThoughtPart thought:
                    said.Thoughts += thought.Text;
                    break;
                case RedactedThoughtPart or ProviderPart:
                    break;
                default:
                    throw OpenAIChatPartEncoder.NoForm(part, message.Role, "put it into a user's message");
            }
        }

        return said;
    }

    private static void WriteTexts(Said said, Utf8JsonWriter writer)
    {
        switch (said.Texts)
        {
            case [] when said.Calls.Count > 0 || said.Refusal is not null || said.AudioId is not null:
                writer.WriteNull(OpenAIChatFields.Content);
                break;
            case []:
                writer.WriteString(OpenAIChatFields.Content, "");
                break;
            case [var text]:
                writer.WriteString(OpenAIChatFields.Content, text);
                break;
            default:
                writer.WriteStartArray(OpenAIChatFields.Content);
                foreach (var text in said.Texts)
                {
                    OpenAIChatPartEncoder.WriteText(text, writer);
                }

                writer.WriteEndArray();
                break;
        }
    }

    private static void WriteCall(ToolCall call, string id, Utf8JsonWriter writer)
    {
        var type = call.IsFreeform ? OpenAIChatFields.Custom : OpenAIChatFields.Function;
        writer.WriteStartObject();
        writer.WriteString(OpenAIChatFields.Id, id);
        writer.WriteString(OpenAIChatFields.Type, type);
        writer.WriteStartObject(type);
        writer.WriteString(OpenAIChatFields.Name, call.Name);
        if (call.IsFreeform)
        {
            writer.WriteString(OpenAIChatFields.Input, call.Arguments);
        }
        else
        {
            // A call without arguments means the empty object, and servers that parse the text want to see one.
            writer.WriteString(OpenAIChatFields.Arguments, string.IsNullOrWhiteSpace(call.Arguments) ? "{}" : call.Arguments);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private sealed class Said
    {
        public List<string> Texts { get; } = [];

        public List<ToolCall> Calls { get; } = [];

        public string? Refusal { get; set; }

        public string? Thoughts { get; set; }

        public string? AudioId { get; set; }
    }
}
