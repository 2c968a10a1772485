using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>Writes the parts of a message's content.</summary>
internal static class OpenAIChatPartEncoder
{
    public static void Write(ContentPart part, MessageRole role, OpenAIChatQuirks quirks, Utf8JsonWriter writer)
    {
        switch (part)
        {
            case TextPart text:
                WriteText(text.Text, quirks.TakesCacheMarks ? text.Cache : CacheMark.None, writer);
                break;
            case ThoughtPart thought when quirks.RepeatsWholeContent && role == MessageRole.Assistant:
                WriteThought(thought, thought.SealFor(quirks.Name), writer);
                break;
            case ProviderPart own:
                writer.WriteJson(Encoding.UTF8.GetBytes(own.Json), $"The provider part '{own.Type}'");
                break;
            case MediaPart when role != MessageRole.User:
                throw NoForm(quirks, part, role, "put it into a user's message");
            case ImagePart image:
                WriteImage(image, writer);
                break;
            case AudioPart or DocumentPart when quirks.TakesMediaAsText:
                OpenAIChatTextMedia.Write((MediaPart)part, writer);
                break;
            case AudioPart audio:
                WriteAudio(audio, role, quirks, writer);
                break;
            case DocumentPart document:
                WriteDocument(document, role, quirks, writer);
                break;
            case ToolResultPart:
                throw NoForm(quirks, part, role, "put it into a message of role Tool");
            default:
                throw NoForm(quirks, part, role, "put it into an assistant's message");
        }
    }

    public static void WriteText(string text, CacheMark mark, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(OpenAIChatFields.Type, OpenAIChatFields.Text);
        writer.WriteString(OpenAIChatFields.Text, text);
        WriteMark(mark, writer);
        writer.WriteEndObject();
    }

    /// <summary>Whether a text bears a mark that is written, which only an object can.</summary>
    public static bool IsMarked(TextPart text, OpenAIChatQuirks quirks) => text.Cache != CacheMark.None && quirks.TakesCacheMarks;

    /// <summary>Writes a cache mark into the object of what bears it, in the words that Anthropic has given it.</summary>
    public static void WriteMark(CacheMark mark, Utf8JsonWriter writer)
    {
        if (CacheNames.ToName(mark) is { } lifetime)
        {
            writer.WriteStartObject(OpenAIChatFields.CacheControl);
            writer.WriteString(OpenAIChatFields.Type, OpenAIChatFields.Ephemeral);
            writer.WriteString(OpenAIChatFields.Ttl, lifetime);
            writer.WriteEndObject();
        }
    }

    /// <summary>The error for a part that cannot be written where it stands.</summary>
    public static LlmConfigurationException NoForm(OpenAIChatQuirks quirks, ContentPart part, MessageRole role, string wayOut) =>
        new($"The dialect {quirks.Name} has no form for this {part.GetType().Name} in a message of role {role}: {wayOut}.");

    private static void WriteThought(ThoughtPart thought, string? seal, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(OpenAIChatFields.Type, OpenAIChatFields.Thinking);
        writer.WriteStartArray(OpenAIChatFields.Thinking);
        if (thought.Text.Length > 0)
        {
            WriteText(thought.Text, CacheMark.None, writer);
        }

        writer.WriteEndArray();
        if (seal is not null)
        {
            writer.WriteString(OpenAIChatFields.Signature, seal);
        }

        writer.WriteEndObject();
    }

    private static void WriteImage(ImagePart image, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(OpenAIChatFields.Type, OpenAIChatFields.ImageUrl);
        writer.WriteStartObject(OpenAIChatFields.ImageUrl);
        if (image.Address is { } address)
        {
            writer.WriteString(OpenAIChatFields.Url, address);
        }
        else
        {
            writer.WriteDataUrl(OpenAIChatFields.Url, image.MediaType!, image.Data.Span);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteAudio(AudioPart audio, MessageRole role, OpenAIChatQuirks quirks, Utf8JsonWriter writer)
    {
        if (audio.Uri is not null)
        {
            throw NoForm(quirks, audio, role, "the provider fetches no sounds; read the bytes and use AudioPart.FromBytes");
        }

        var format = OpenAIChatMediaTypes.AudioFormatOf(audio.MediaType!)
            ?? throw NoForm(quirks, audio, role, $"'{audio.MediaType}' is not taken; convert the sound to audio/wav or audio/mpeg");
        writer.WriteStartObject();
        writer.WriteString(OpenAIChatFields.Type, OpenAIChatFields.InputAudio);
        writer.WriteStartObject(OpenAIChatFields.InputAudio);
        writer.WriteBase64String(OpenAIChatFields.Data, audio.Data.Span);
        writer.WriteString(OpenAIChatFields.Format, format);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteDocument(DocumentPart document, MessageRole role, OpenAIChatQuirks quirks, Utf8JsonWriter writer)
    {
        if (document.Uri is not null)
        {
            throw NoForm(quirks, document, role, "the provider fetches no documents; read the bytes and use DocumentPart.FromBytes");
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
