using System.Text;
using System.Text.Json;
using Names = Mirascope.Gen.Dialects.AnthropicMessages.AnthropicMessagesNames;

namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>Writes images and documents. An address is passed on; the provider fetches it.</summary>
internal static class AnthropicMediaEncoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static void WriteImage(ImagePart image, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(Names.Type, "image"u8);
        writer.WriteStartObject(Names.Source);
        if (image.Uri is not null)
        {
            WriteUrl(image, writer);
        }
        else
        {
            WriteBase64(ImageTypeOf(image), image, writer);
        }

        writer.WriteEndObject();
        AnthropicCacheMarks.Write(image.Cache, writer);
        writer.WriteEndObject();
    }

    public static void WriteDocument(DocumentPart document, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(Names.Type, "document"u8);
        writer.WriteStartObject(Names.Source);
        if (document.Uri is not null)
        {
            WriteUrl(document, writer);
        }
        else if (BareTypeOf(document) == "application/pdf")
        {
            WriteBase64("application/pdf", document, writer);
        }
        else if (BareTypeOf(document).StartsWith("text/", StringComparison.Ordinal))
        {
            writer.WriteString(Names.Type, Names.Text);
            writer.WriteString(Names.MediaType, "text/plain"u8);
            writer.WriteString(Names.Data, TextOf(document));
        }
        else
        {
            throw new LlmConfigurationException($"Anthropic's Messages API takes documents as PDF or text; this one is '{document.MediaType}'. Convert it, or send its text.");
        }

        writer.WriteEndObject();
        AnthropicCacheMarks.Write(document.Cache, writer);
        writer.WriteEndObject();
    }

    private static void WriteUrl(MediaPart part, Utf8JsonWriter writer)
    {
        writer.WriteString(Names.Type, Names.Url);
        writer.WriteString(Names.Url, part.Address);
    }

    private static void WriteBase64(string mediaType, MediaPart part, Utf8JsonWriter writer)
    {
        writer.WriteString(Names.Type, Names.Base64);
        writer.WriteString(Names.MediaType, mediaType);
        writer.WriteBase64String(Names.Data, part.Data.Span);
    }

    private static string ImageTypeOf(ImagePart image) => BareTypeOf(image) switch
    {
        "image/jpg" => "image/jpeg",
        ("image/jpeg" or "image/png" or "image/gif" or "image/webp") and var type => type,
        _ => throw new LlmConfigurationException($"Anthropic's Messages API takes images as JPEG, PNG, GIF or WebP; this one is '{image.MediaType}'. Convert it."),
    };

    // Without parameters, such as a charset, and in lower case.
    private static string BareTypeOf(MediaPart part) => part.MediaType!.Split(';')[0].Trim().ToLowerInvariant();

    private static string TextOf(DocumentPart document)
    {
        try
        {
            return StrictUtf8.GetString(document.Data.Span);
        }
        catch (DecoderFallbackException)
        {
            throw new LlmConfigurationException($"A document of type '{document.MediaType}' is not UTF-8. Convert its text, or send it as PDF.");
        }
    }
}
