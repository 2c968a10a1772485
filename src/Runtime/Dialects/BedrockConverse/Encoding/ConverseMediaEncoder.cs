using System.Text.Json;

namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>Writes images, sounds and documents. The service fetches no addresses of the web, and neither does this library.</summary>
internal static class ConverseMediaEncoder
{
    public static void Write(MediaPart media, DocumentNames documents, Utf8JsonWriter writer)
    {
        switch (media)
        {
            case ImagePart image:
                WriteImage(image, writer);
                break;
            case AudioPart audio:
                Write("audio"u8, audio, AudioFormatOf(audio), null, writer);
                break;
            case DocumentPart document:
                Write("document"u8, document, DocumentFormatOf(document), documents.Next(), writer);
                break;
            default:
                throw new LlmConfigurationException($"A {media.GetType().Name} has no form in Bedrock's Converse.");
        }
    }

    public static void WriteImage(ImagePart image, Utf8JsonWriter writer) => Write(ConverseNames.Image, image, ImageFormatOf(image), null, writer);

    private static void Write(ReadOnlySpan<byte> member, MediaPart media, string format, string? name, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartObject(member);
        writer.WriteString(ConverseNames.Format, format);
        if (name is not null)
        {
            writer.WriteString(ConverseNames.Name, name);
        }

        writer.WriteStartObject(ConverseNames.Source);
        writer.WriteBase64String(ConverseNames.Bytes, media.Data.Span);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string ImageFormatOf(ImagePart image) => TypeOf(image) switch
    {
        "image/jpg" or "image/jpeg" => "jpeg",
        "image/png" => "png",
        "image/gif" => "gif",
        "image/webp" => "webp",
        _ => throw Foreign(image, "images as JPEG, PNG, GIF or WebP"),
    };

    private static string AudioFormatOf(AudioPart audio) => TypeOf(audio) switch
    {
        "audio/wav" or "audio/x-wav" or "audio/wave" or "audio/vnd.wave" => "wav",
        "audio/mpeg" or "audio/mp3" => "mp3",
        "audio/mp4" => "mp4",
        "audio/m4a" or "audio/x-m4a" => "m4a",
        "audio/aac" => "aac",
        "audio/flac" or "audio/x-flac" => "flac",
        "audio/ogg" => "ogg",
        "audio/opus" => "opus",
        "audio/webm" => "webm",
        "audio/x-matroska" => "mka",
        "audio/pcm" or "audio/l16" => "pcm",
        _ => throw Foreign(audio, "sounds as WAV, MP3, MP4, AAC, FLAC, Ogg, Opus, WebM, Matroska or PCM"),
    };

    private static string DocumentFormatOf(DocumentPart document) => TypeOf(document) switch
    {
        "application/pdf" => "pdf",
        "text/csv" => "csv",
        "text/html" => "html",
        "text/markdown" => "md",
        "application/json" => "txt",
        "application/msword" => "doc",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => "docx",
        "application/vnd.ms-excel" => "xls",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => "xlsx",
        var type when type.StartsWith("text/", StringComparison.Ordinal) => "txt",
        _ => throw Foreign(document, "documents as PDF, text, Markdown, HTML, CSV, Word or Excel"),
    };

    // Without parameters, such as a charset, and in lower case.
    private static string TypeOf(MediaPart media) => media.Uri is null
        ? media.MediaType!.Split(';')[0].Trim().ToLowerInvariant()
        : throw new LlmConfigurationException($"Bedrock's Converse fetches nothing from the web, and the request has {Article(media)} with an address. Send its bytes.");

    private static LlmConfigurationException Foreign(MediaPart media, string taken) =>
        new($"Bedrock's Converse takes {taken}; this one is '{media.MediaType}'. Convert it.");

    private static string Article(MediaPart media) => media is ImagePart or AudioPart ? $"an {media.GetType().Name}" : $"a {media.GetType().Name}";
}
