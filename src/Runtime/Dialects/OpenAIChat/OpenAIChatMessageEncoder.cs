using System.Text.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>
/// Writes the conversation. System messages go as role <c>system</c>: every model of the family takes it, and those that have
/// the role <c>developer</c> read it as that.
/// </summary>
internal static class OpenAIChatMessageEncoder
{
    public static void Write(IReadOnlyList<Message> messages, OpenAIChatQuirks quirks, Utf8JsonWriter writer)
    {
        if (messages.Count == 0)
        {
            throw new LlmConfigurationException("The request has no messages.");
        }

        ToolPairing? pairing = null;
        writer.WriteStartArray(OpenAIChatFields.Messages);
        for (var i = 0; i < messages.Count; i++)
        {
            var message = messages[i];
            switch (message.Role)
            {
                case MessageRole.System:
                    WriteContent(OpenAIChatFields.System, message, quirks, writer);
                    break;
                case MessageRole.User:
                    WriteContent(OpenAIChatFields.User, message, quirks, writer);
                    break;
                case MessageRole.Assistant:
                    OpenAIChatAssistantEncoder.Write(message, pairing ??= new(quirks.ToolIdLength), quirks, isLast: i == messages.Count - 1, writer);
                    break;
                case MessageRole.Tool:
                    WriteResults(message, pairing ??= new(quirks.ToolIdLength), quirks, writer);
                    break;
                default:
                    throw new LlmConfigurationException($"A message has the role {message.Role}, which is none of those known.");
            }
        }

        writer.WriteEndArray();
    }

    // A text alone goes as a string: every provider of the family takes that, not every one takes lists.
    private static void WriteContent(JsonEncodedText role, Message message, OpenAIChatQuirks quirks, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(OpenAIChatFields.Role, role);
        if (message.Content is [TextPart text] && !OpenAIChatPartEncoder.IsMarked(text, quirks))
        {
            writer.WriteString(OpenAIChatFields.Content, text.Text);
        }
        else
        {
            WriteParts([.. message.Content.Where(part => part is not ProviderPart own || own.Provider == quirks.Name)], message.Role, quirks, writer);
        }

        writer.WriteEndObject();
    }

    private static void WriteParts(List<ContentPart> parts, MessageRole role, OpenAIChatQuirks quirks, Utf8JsonWriter writer)
    {
        switch (parts)
        {
            case []:
                writer.WriteString(OpenAIChatFields.Content, "");
                break;
            case [TextPart text] when !OpenAIChatPartEncoder.IsMarked(text, quirks):
                writer.WriteString(OpenAIChatFields.Content, text.Text);
                break;
            default:
                writer.WriteStartArray(OpenAIChatFields.Content);
                foreach (var part in parts)
                {
                    OpenAIChatPartEncoder.Write(part, role, quirks, writer);
                }

                writer.WriteEndArray();
                break;
        }
    }

    // The wire has no mark for a failed tool: the model is told by the result's own words, which are sent as they are.
    private static void WriteResults(Message message, ToolPairing pairing, OpenAIChatQuirks quirks, Utf8JsonWriter writer)
    {
        foreach (var part in message.Content)
        {
            if (part is not ToolResultPart result)
            {
                throw OpenAIChatPartEncoder.NoForm(quirks, part, message.Role, "a tool's message holds results only; put it into a user's message after it");
            }

            writer.WriteStartObject();
            writer.WriteString(OpenAIChatFields.Role, OpenAIChatFields.Tool);
            writer.WriteString(OpenAIChatFields.ToolCallId, pairing.Answer(result).Id);
            if (quirks.NamesResults && result.Name.Length > 0)
            {
                writer.WriteString(OpenAIChatFields.Name, result.Name);
            }

            writer.WriteString(OpenAIChatFields.Content, result.Content);
            writer.WriteEndObject();
        }
    }
}
