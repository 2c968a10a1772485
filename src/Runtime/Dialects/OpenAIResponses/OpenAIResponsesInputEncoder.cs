using System.Text.Json;

namespace Mirascope.Gen.Dialects.OpenAIResponses;

/// <summary>
/// Writes the conversation as input items. System messages are items of role <c>system</c> and not the member
/// <c>instructions</c>, which is one text: so there can be several, and each stays where it stands.
/// </summary>
internal static class OpenAIResponsesInputEncoder
{
    public static void Write(IReadOnlyList<Message> messages, Utf8JsonWriter writer)
    {
        if (messages.Count == 0)
        {
            throw new LlmConfigurationException("The request has no messages.");
        }

        var pairing = new ToolPairing();
        writer.WriteStartArray(OpenAIResponsesFields.Input);
        foreach (var message in messages)
        {
            switch (message.Role)
            {
                case MessageRole.System:
                    WriteMessage(OpenAIResponsesFields.System, message, writer);
                    break;
                case MessageRole.User:
                    WriteMessage(OpenAIResponsesFields.User, message, writer);
                    break;
                case MessageRole.Assistant:
                    OpenAIResponsesAssistantEncoder.Write(message, pairing, writer);
                    break;
                case MessageRole.Tool:
                    WriteResults(message, pairing, writer);
                    break;
                default:
                    throw new LlmConfigurationException($"A message has the role {message.Role}, which is none of those known.");
            }
        }

        writer.WriteEndArray();
    }

    private static void WriteMessage(JsonEncodedText role, Message message, Utf8JsonWriter writer)
    {
        List<ContentPart> parts = [.. message.Content.Where(part => part is not ProviderPart { Provider: not OpenAIResponsesNames.Dialect })];
        writer.WriteStartObject();
        writer.WriteString(OpenAIResponsesFields.Role, role);
        switch (parts)
        {
            case []:
                writer.WriteString(OpenAIResponsesFields.Content, "");
                break;
            case [TextPart text]:
                writer.WriteString(OpenAIResponsesFields.Content, text.Text);
                break;
            default:
                writer.WriteStartArray(OpenAIResponsesFields.Content);
                foreach (var part in parts)
                {
                    OpenAIResponsesPartEncoder.Write(part, message.Role, writer);
                }

                writer.WriteEndArray();
                break;
        }

        writer.WriteEndObject();
    }

    // The wire has no mark for a failed tool: the model is told by the result's own words, which are sent as they are.
    private static void WriteResults(Message message, ToolPairing pairing, Utf8JsonWriter writer)
    {
        foreach (var part in message.Content)
        {
            if (part is not ToolResultPart result)
            {
                throw OpenAIResponsesPartEncoder.NoForm(part, message.Role, "a tool's message holds results only; put it into a user's message after it");
            }

            var (id, isFreeform) = pairing.Answer(result);
            writer.WriteStartObject();
            writer.WriteString(
                OpenAIResponsesFields.Type, isFreeform ? OpenAIResponsesFields.CustomToolCallOutput : OpenAIResponsesFields.FunctionCallOutput);
            writer.WriteString(OpenAIResponsesFields.CallId, id);
            writer.WriteString(OpenAIResponsesFields.Output, result.Content);
            writer.WriteEndObject();
        }
    }
}
