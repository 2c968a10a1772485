using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIResponses;

/// <summary>Writes the parts of a message's content.</summary>
internal static class OpenAIResponsesPartEncoder
{
    public static void Write(ContentPart part, MessageRole role, Utf8JsonWriter writer)
    {
        switch (part)
        {
            case TextPart text:
                Begin(OpenAIResponsesFields.InputText, writer);
                writer.WriteString(OpenAIResponsesFields.Text, text.Text);
                writer.WriteEndObject();
                break;
            case ProviderPart own:
                writer.WriteJson(Encoding.UTF8.GetBytes(own.Json), $"The provider part '{own.Type}'");
                break;
            case MediaPart when role != MessageRole.User:
                throw NoForm(part, role, "put it into a user's message");
            case ImagePart image:
                WriteImage(image, writer);
                break;
            case DocumentPart document:
                WriteDocument(document, writer);
                break;
            case AudioPart:
                throw NoForm(part, role, "the protocol takes no sounds; use openai:chat with a model that hears");
            case ToolResultPart:
                throw NoForm(part, role, "put it into a message of role Tool");
            default:
                throw NoForm(part, role, "put it into an assistant's message");
        }
    }

    /// <summary>The error for a part that cannot be written where it stands.</summary>
    public static LlmConfigurationException NoForm(ContentPart part, MessageRole role, string wayOut) =>
        new($"The dialect {OpenAIResponsesNames.Dialect} has no form for this {part.GetType().Name} in a message of role {role}: {wayOut}.");

    private static void WriteImage(ImagePart image, Utf8JsonWriter writer)
    {
        Begin(OpenAIResponsesFields.InputImage, writer);
        writer.WriteString(OpenAIResponsesFields.Detail, OpenAIResponsesFields.Auto);
        if (image.Address is { } address)
        {
            writer.WriteString(OpenAIResponsesFields.ImageUrl, address);
        }
        else
        {
            writer.WriteDataUrl(OpenAIResponsesFields.ImageUrl, image.MediaType!, image.Data.Span);
        }

        writer.WriteEndObject();
    }

    private static void WriteDocument(DocumentPart document, Utf8JsonWriter writer)
    {
        Begin(OpenAIResponsesFields.InputFile, writer);
        if (document.Address is { } address)
        {
            writer.WriteString(OpenAIResponsesFields.FileUrl, address);
        }
        else
        {
            writer.WriteString(OpenAIResponsesFields.FileName, DocumentNames.Of(document.MediaType!));
            writer.WriteDataUrl(OpenAIResponsesFields.FileData, document.MediaType!, document.Data.Span);
        }

        writer.WriteEndObject();
    }

    private static void Begin(JsonEncodedText type, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(OpenAIResponsesFields.Type, type);
    }
}
