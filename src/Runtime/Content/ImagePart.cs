namespace Mirascope.Gen;

/// <summary>An image for the model to take in, or one it made.</summary>
public sealed record ImagePart : MediaPart
{
    private ImagePart(ReadOnlyMemory<byte> data, string mediaType)
        : base(data, mediaType)
    {
    }

    private ImagePart(Uri uri, string? mediaType)
        : base(uri, mediaType)
    {
    }

    /// <summary>An image from its bytes.</summary>
    public static ImagePart FromBytes(ReadOnlyMemory<byte> data, string mediaType) => new(data, mediaType);

    /// <summary>An image the provider fetches from an http or https address.</summary>
    public static ImagePart FromUri(Uri uri, string? mediaType = null) => new(uri, mediaType);
}
