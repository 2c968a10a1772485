using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Cohere;

/// <summary>Writes the parts of a message's content.</summary>
internal static class CoherePartEncoder
{
    private static readonly JsonEncodedText Url = JsonEncodedText.Encode("url");

    /// <summary>Writes a member <c>content</c>: one text as a string, anything else as a list.</summary>
    public static void WriteContent(List<ContentPart> parts, MessageRole role, Utf8JsonWriter writer)
    {
        if (parts is [] or [TextPart])
        {
            writer.WriteString(CohereNames.Content, parts is [TextPart text] ? text.Text : "");
            return;
        }

        writer.WriteStartArray(CohereNames.Content);
        foreach (var part in parts)
        {
            Write(part, role, writer);
        }

        writer.WriteEndArray();
    }

    /// <summary>The error for a part that cannot be written where it stands.</summary>
    public static LlmConfigurationException NoForm(ContentPart part, MessageRole role, string wayOut) =>
        new($"The dialect {CohereNames.Dialect} has no form for this {part.GetType().Name} in a message of role {role}: {wayOut}.");

    private static void Write(ContentPart part, MessageRole role, Utf8JsonWriter writer)
    {
        switch (part)
        {
            case TextPart text:
                WriteText(CohereNames.Text, text.Text, writer);
                break;
            case ThoughtPart thought when role == MessageRole.Assistant:
                WriteText(CohereNames.Thinking, thought.Text, writer);
                break;
            case ProviderPart own:
                writer.WriteJson(Encoding.UTF8.GetBytes(own.Json), $"The provider part '{own.Type}'");
                break;
            case MediaPart when role != MessageRole.User:
                throw NoForm(part, role, "put it into a user's message");
            case ImagePart image:
                WriteImage(image, writer);
                break;
            case DocumentPart:
                throw NoForm(part, role, "only documents of text are taken, by their bytes; read the text out of it and use DocumentPart.FromBytes with text/plain");
            case AudioPart:
                throw NoForm(part, role, "no sounds are taken; write down what is said");
            case ToolResultPart:
                throw NoForm(part, role, "put it into a message of role Tool");
            default:
                throw NoForm(part, role, "put it into an assistant's message");
        }
    }

    private static void WriteText(ReadOnlySpan<byte> kind, string text, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(CohereNames.Type, kind);
        writer.WriteString(kind, text);
        writer.WriteEndObject();
    }

    private static void WriteImage(ImagePart image, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(CohereNames.Type, "image_url"u8);
        writer.WriteStartObject("image_url"u8);
        if (image.Address is { } address)
        {
            writer.WriteString(Url, address);
        }
        else
        {
            writer.WriteDataUrl(Url, image.MediaType!, image.Data.Span);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
