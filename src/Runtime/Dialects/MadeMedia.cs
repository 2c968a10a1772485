using System.Buffers.Text;
using System.Text;

namespace Mirascope.Gen.Dialects;

/// <summary>
/// Makes parts of the sounds and images a model has made. Such a part stands right before the provider part that holds it as it
/// came, and which alone goes back.
/// </summary>
internal static class MadeMedia
{
    private const string DataScheme = "data:";

    /// <summary>An image or a sound; null where the media type is of another kind or the bytes are no base64.</summary>
    public static MediaPart? Of(string? mediaType, ReadOnlySpan<byte> base64)
    {
        if (base64.IsEmpty || mediaType is null || !TryDecode(base64, out var bytes))
        {
            return null;
        }

        return mediaType.StartsWith("image/", StringComparison.OrdinalIgnoreCase) ? ImagePart.FromBytes(bytes, mediaType)
            : mediaType.StartsWith("audio/", StringComparison.OrdinalIgnoreCase) ? AudioPart.FromBytes(bytes, mediaType)
            : null;
    }

    /// <summary>An image whose bytes say what it is; null where they are no base64.</summary>
    public static ImagePart? Image(string? base64) => base64 is { Length: > 0 } && TryDecode(Encoding.UTF8.GetBytes(base64), out var bytes)
        ? ImagePart.FromBytes(bytes, bytes switch
        {
            [0xFF, 0xD8, ..] => "image/jpeg",
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] => "image/webp",
            [(byte)'G', (byte)'I', (byte)'F', ..] => "image/gif",
            _ => "image/png",
        })
        : null;

    /// <summary>An image by its address, which may be a <c>data:</c> one; null where it is none.</summary>
    public static ImagePart? ImageAt(string? url)
    {
        if (url is null || !url.StartsWith(DataScheme, StringComparison.OrdinalIgnoreCase))
        {
            return Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? ImagePart.FromUri(uri) : null;
        }

        var comma = url.IndexOf(',', StringComparison.Ordinal);
        var head = comma < 0 ? "" : url[DataScheme.Length..comma];
        return head.EndsWith(";base64", StringComparison.OrdinalIgnoreCase)
            ? Of(head[..^";base64".Length], Encoding.UTF8.GetBytes(url[(comma + 1)..])) as ImagePart
            : null;
    }

    /// <summary>A sound whose bytes say what it is; what says nothing is bare samples.</summary>
    public static AudioPart Sound(ReadOnlyMemory<byte> bytes, string? transcript) => AudioPart.FromBytes(bytes, bytes.Span switch
    {
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] => "audio/wav",
        [(byte)'I', (byte)'D', (byte)'3', ..] => "audio/mpeg",
        [(byte)'f', (byte)'L', (byte)'a', (byte)'C', ..] => "audio/flac",
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => "audio/ogg",
        [0xFF, 0xF1 or 0xF9, ..] => "audio/aac",
        [0xFF, >= 0xE2, ..] => "audio/mpeg",
        _ => "audio/pcm",
    }) with
    { Transcript = transcript };

    private static bool TryDecode(ReadOnlySpan<byte> base64, out byte[] bytes)
    {
        bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(base64.Length)];
        var isWhole = Base64.DecodeFromUtf8(base64, bytes, out _, out var written) == System.Buffers.OperationStatus.Done;
        Array.Resize(ref bytes, written);
        return isWhole;
    }
}
