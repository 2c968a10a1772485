using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>Writes the parts of a message's content.</summary>
internal static class OpenAIChatPartEncoder
{
    public static void Write(ContentPart part, MessageRole role, Utf8JsonWriter writer)
    {
        switch (part)
        {
            case TextPart text:
                WriteText(text.Text, writer);
                break;
            case ProviderPart own:
                writer.WriteJson(Encoding.UTF8.GetBytes(own.Json), $"The provider part '{own.Type}'");
                break;
            case MediaPart when role != MessageRole.User:
                throw NoForm(part, role, "put it into a user's message");
            case ImagePart image:
                WriteImage(image, writer);
                break;
            case AudioPart audio:
                WriteAudio(audio, role, writer);
                break;
            case DocumentPart document:
                WriteDocument(document, role, writer);
                break;
            case ToolResultPart:
                throw NoForm(part, role, "put it into a message of role Tool");
            default:
                throw NoForm(part, role, "put it into an assistant's message");
        }
    }

    public static void WriteText(string text, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(OpenAIChatFields.Type, OpenAIChatFields.Text);
        writer.WriteString(OpenAIChatFields.Text, text);
        writer.WriteEndObject();
    }

    /// <summary>The error for a part that cannot be written where it stands.</summary>
    public static LlmConfigurationException NoForm(ContentPart part, MessageRole role, string wayOut) =>
        new($"The dialect {OpenAIChatNames.Dialect} has no form for this {part.GetType().Name} in a message of role {role}: {wayOut}.");

    private static void WriteImage(ImagePart image, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(OpenAIChatFields.Type, OpenAIChatFields.ImageUrl);
        writer.WriteStartObject(OpenAIChatFields.ImageUrl);
        if (image.Uri is { } uri)
        {
            writer.WriteString(OpenAIChatFields.Url, uri.AbsoluteUri);
        }
        else
        {
            writer.WriteDataUrl(OpenAIChatFields.Url, image.MediaType!, image.Data.Span);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteAudio(AudioPart audio, MessageRole role, Utf8JsonWriter writer)
    {
        if (audio.Uri is not null)
        {
            throw NoForm(audio, role, "the provider fetches no sounds; read the bytes and use AudioPart.FromBytes");
        }

        var format = OpenAIChatMediaTypes.AudioFormatOf(audio.MediaType!)
            ?? throw NoForm(audio, role, $"'{audio.MediaType}' is not taken; convert the sound to audio/wav or audio/mpeg");
        writer.WriteStartObject();
        writer.WriteString(OpenAIChatFields.Type, OpenAIChatFields.InputAudio);
        writer.WriteStartObject(OpenAIChatFields.InputAudio);
        writer.WriteBase64String(OpenAIChatFields.Data, audio.Data.Span);
        writer.WriteString(OpenAIChatFields.Format, format);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteDocument(DocumentPart document, MessageRole role, Utf8JsonWriter writer)
    {
        if (document.Uri is not null)
        {
            throw NoForm(document, role, "the provider fetches no documents; read the bytes and use DocumentPart.FromBytes");
        }

        writer.WriteStartObject();
        writer.WriteString(OpenAIChatFields.Type, OpenAIChatFields.File);
        writer.WriteStartObject(OpenAIChatFields.File);
        writer.WriteString(OpenAIChatFields.FileName, DocumentNames.Of(document.MediaType!));
        writer.WriteDataUrl(OpenAIChatFields.FileData, document.MediaType!, document.Data.Span);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
