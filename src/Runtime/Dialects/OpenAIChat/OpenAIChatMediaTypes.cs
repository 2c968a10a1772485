namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>The wire's words for media types.</summary>
internal static class OpenAIChatMediaTypes
{
    /// <summary>The format of a sound; null for one that is not taken.</summary>
    public static string? AudioFormatOf(string mediaType) => Bare(mediaType) switch
    {
        "audio/wav" or "audio/x-wav" or "audio/wave" or "audio/vnd.wave" => "wav",
        "audio/mpeg" or "audio/mp3" => "mp3",
        _ => null,
    };

    /// <summary>A name for a document, which has none of its own; the server tells the kind by the ending.</summary>
    public static string FileNameOf(string mediaType) => Bare(mediaType) switch
    {
        "application/pdf" => "document.pdf",
        "text/plain" => "document.txt",
        "text/markdown" => "document.md",
        "text/html" => "document.html",
        "text/csv" => "document.csv",
        "application/json" => "document.json",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => "document.docx",
        _ => "document",
    };

    private static string Bare(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant();
}
