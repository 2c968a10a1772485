using System.Text.Json;

namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>Writes images, sounds and documents. An address is passed on; the provider fetches it.</summary>
internal static class GeminiMediaEncoder
{
    public static void Write(MediaPart media, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (media.Address is { } address)
        {
            writer.WriteStartObject("fileData"u8);
            if (media.MediaType is { } type)
            {
                writer.WriteString("mimeType"u8, Bare(type));
            }

            writer.WriteString("fileUri"u8, address);
        }
        else
        {
            writer.WriteStartObject("inlineData"u8);
            writer.WriteString("mimeType"u8, Bare(media.MediaType!));
            writer.WriteBase64String("data"u8, media.Data.Span);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // Without parameters, such as a charset, and in the words the provider has.
    private static string Bare(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        "image/jpg" => "image/jpeg",
        "audio/x-wav" or "audio/wave" or "audio/vnd.wave" => "audio/wav",
        "audio/mpeg" => "audio/mp3",
        var bare => bare,
    };
}
