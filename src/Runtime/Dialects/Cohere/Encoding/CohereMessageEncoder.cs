using System.Text.Json;

namespace Mirascope.Gen.Dialects.Cohere;

/// <summary>Writes the conversation. Documents are left to <see cref="CohereDocumentEncoder"/>: they stand beside it.</summary>
internal static class CohereMessageEncoder
{
    public static void Write(IReadOnlyList<Message> messages, Utf8JsonWriter writer)
    {
        if (messages.Count == 0)
        {
            throw new LlmConfigurationException("The request has no messages.");
        }

        var pairing = new ToolPairing();
        writer.WriteStartArray("messages"u8);
        foreach (var message in messages)
        {
            switch (message.Role)
            {
                case MessageRole.System:
                    WriteMessage("system"u8, message, writer);
                    break;
                case MessageRole.User:
                    WriteMessage("user"u8, message, writer);
                    break;
                case MessageRole.Assistant:
                    CohereAssistantEncoder.Write(message, pairing, writer);
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

    private static void WriteMessage(ReadOnlySpan<byte> role, Message message, Utf8JsonWriter writer)
    {
        List<ContentPart> parts = [.. message.Content.Where(part =>
            part is not ProviderPart { Provider: not CohereNames.Dialect } && !CohereDocumentEncoder.Takes(part, message.Role))];
        writer.WriteStartObject();
        writer.WriteString("role"u8, role);
        CoherePartEncoder.WriteContent(parts, message.Role, writer);
        writer.WriteEndObject();
    }

    // The wire has no mark for a failed tool: the model is told by the result's own words, which are sent as they are.
    private static void WriteResults(Message message, ToolPairing pairing, Utf8JsonWriter writer)
    {
        foreach (var part in message.Content)
        {
            if (part is not ToolResultPart result)
            {
                throw CoherePartEncoder.NoForm(part, message.Role, "a tool's message holds results only; put it into a user's message after it");
            }

            writer.WriteStartObject();
            writer.WriteString("role"u8, "tool"u8);
            writer.WriteString("tool_call_id"u8, pairing.Answer(result).Id);
            writer.WriteString(CohereNames.Content, result.Content);
            writer.WriteEndObject();
        }
    }
}
