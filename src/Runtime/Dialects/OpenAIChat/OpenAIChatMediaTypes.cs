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

    private static string Bare(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant();
}
