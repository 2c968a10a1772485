using System.Text.Json;

namespace Mirascope.Gen.Dialects.Ollama;

/// <summary>
/// Writes the conversation. A message is one text: the texts of its parts follow each other with nothing between, as those of an
/// answer do. Images stand beside the text, in order.
/// </summary>
internal static class OllamaMessageEncoder
{
    public static void Write(IReadOnlyList<Message> messages, Utf8JsonWriter writer)
    {
        ToolPairing? pairing = null;
        writer.WriteStartArray("messages"u8);
        foreach (var message in messages)
        {
            switch (message.Role)
            {
                case MessageRole.System:
                    WriteSaid("system"u8, message, writer);
                    break;
                case MessageRole.User:
                    WriteSaid("user"u8, message, writer);
                    break;
                case MessageRole.Assistant:
                    OllamaAssistantEncoder.Write(message, pairing ??= new(), writer);
                    break;
                case MessageRole.Tool:
                    WriteResults(message, pairing ??= new(), writer);
                    break;
                default:
                    throw new LlmConfigurationException($"A message has the role {message.Role}, which is none of those known.");
            }
        }

        writer.WriteEndArray();
    }

    /// <summary>The error for a part that cannot be written where it stands.</summary>
    public static LlmConfigurationException NoForm(ContentPart part, MessageRole role, string wayOut) =>
        new($"A {part.GetType().Name} in a message of role {role} has no form in Ollama's API: {wayOut}.");

    private static void WriteSaid(ReadOnlySpan<byte> role, Message message, Utf8JsonWriter writer)
    {
        List<ImagePart>? images = null;
        foreach (var part in message.Content)
        {
            switch (part)
            {
                case TextPart or ProviderPart { Provider: not OllamaNames.Dialect }:
                    break;
                case ImagePart { Uri: null } image when message.Role == MessageRole.User:
                    (images ??= []).Add(image);
                    break;
                case ImagePart { Uri: not null } when message.Role == MessageRole.User:
                    throw NoForm(part, message.Role, "it takes the bytes of images and no addresses; use ImagePart.FromBytes");
                default:
                    throw NoForm(part, message.Role, message.Role == MessageRole.User ? "users say text and images" : "it holds text only");
            }
        }

        writer.WriteStartObject();
        writer.WriteString(OllamaNames.Role, role);
        writer.WriteString(OllamaNames.Content, message.Text);
        WriteImages(images ?? [], writer);
        writer.WriteEndObject();
    }

    private static void WriteImages(List<ImagePart> images, Utf8JsonWriter writer)
    {
        if (images.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("images"u8);
        foreach (var image in images)
        {
            writer.WriteBase64StringValue(image.Data.Span);
        }

        writer.WriteEndArray();
    }

    // The wire has no mark for a failed tool: the model is told by the result's own words, which are sent as they are. The tool's name
    // tells which call is answered where calls have no ids, and their order does where they share the name.
    private static void WriteResults(Message message, ToolPairing pairing, Utf8JsonWriter writer)
    {
        foreach (var part in message.Content)
        {
            if (part is not ToolResultPart result)
            {
                throw NoForm(part, message.Role, "a tool's message holds results only; put it into a user's message after it");
            }

            var call = pairing.Close(result);
            writer.WriteStartObject();
            writer.WriteString(OllamaNames.Role, "tool"u8);
            writer.WriteString(OllamaNames.Content, result.Content);
            writer.WriteString("tool_name"u8, call.Name);
            if (call.Id.Length > 0)
            {
                writer.WriteString("tool_call_id"u8, call.Id);
            }

            writer.WriteEndObject();
        }
    }
}
