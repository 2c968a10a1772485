using System.Text.Json;

namespace Mirascope.Gen.Dialects.OpenAIResponses;

/// <summary>
/// Writes what the model said before. An item that was kept whole goes back as it came, in its place, and the readable parts
/// that say the same are left out; where they no longer say the same, for they were changed or taken away, the parts go and the
/// item does not. Thoughts go back by their item alone. Words for not answering go as text: the wire takes a refusal only with the id
/// of the message it was in.
/// </summary>
internal static class OpenAIResponsesAssistantEncoder
{
    public static void Write(Message message, ToolPairing pairing, Utf8JsonWriter writer)
    {
        var kept = new OpenAIResponsesKeptItems(message);
        for (var i = 0; i < message.Content.Count; i++)
        {
            switch (message.Content[i])
            {
                case ProviderPart { Provider: OpenAIResponsesNames.Dialect } item:
                    kept.Write(item, writer);
                    break;
                case TextPart or RefusalPart when kept.Replaces(i):
                case ThoughtPart or RedactedThoughtPart or ProviderPart:
                    break;
                case TextPart text:
                    WriteText(text.Text, writer);
                    break;
                case RefusalPart refusal:
                    WriteText(refusal.Text, writer);
                    break;
                case ToolCallPart call:
                    var id = pairing.Call(call.Call);
                    if (!kept.Replaces(i))
                    {
                        WriteCall(call.Call, id, writer);
                    }

                    break;
                default:
                    throw OpenAIResponsesPartEncoder.NoForm(message.Content[i], message.Role, "put it into a user's message");
            }
        }
    }

    private static void WriteText(string text, Utf8JsonWriter writer)
    {
        if (text.Length > 0)
        {
            writer.WriteStartObject();
            writer.WriteString(OpenAIResponsesFields.Role, OpenAIResponsesFields.Assistant);
            writer.WriteString(OpenAIResponsesFields.Content, text);
            writer.WriteEndObject();
        }
    }

    private static void WriteCall(ToolCall call, string id, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(OpenAIResponsesFields.Type, call.IsFreeform ? OpenAIResponsesFields.CustomToolCall : OpenAIResponsesFields.FunctionCall);
        writer.WriteString(OpenAIResponsesFields.CallId, id);
        writer.WriteString(OpenAIResponsesFields.Name, call.Name);
        if (call.IsFreeform)
        {
            writer.WriteString(OpenAIResponsesFields.Input, call.Arguments);
        }
        else
        {
            // A call without arguments means the empty object, and servers that parse the text want to see one.
            writer.WriteString(OpenAIResponsesFields.Arguments, string.IsNullOrWhiteSpace(call.Arguments) ? "{}" : call.Arguments);
        }

        writer.WriteEndObject();
    }
}
