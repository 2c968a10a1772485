using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>
/// Writes sounds and documents as one text each: an address as it is, a sound's bytes bare and a document's as a <c>data:</c> address.
/// A document of plain text needs no reading, so it goes as that text.
/// </summary>
internal static class OpenAIChatTextMedia
{
    public static void Write(MediaPart media, Utf8JsonWriter writer)
    {
        if (media is DocumentPart { Uri: null } document && document.MediaType!.StartsWith("text/", StringComparison.OrdinalIgnoreCase))
        {
            OpenAIChatPartEncoder.WriteText(Encoding.UTF8.GetString(document.Data.Span), CacheMark.None, writer);
            return;
        }

        var field = media is AudioPart ? OpenAIChatFields.InputAudio : OpenAIChatFields.DocumentUrl;
        writer.WriteStartObject();
        writer.WriteString(OpenAIChatFields.Type, field);
        if (media.Address is { } address)
        {
            writer.WriteString(field, address);
        }
        else if (media is AudioPart)
        {
            writer.WriteBase64String(field, media.Data.Span);
        }
        else
        {
            writer.WriteDataUrl(field, media.MediaType!, media.Data.Span);
        }

        writer.WriteEndObject();
    }
}
