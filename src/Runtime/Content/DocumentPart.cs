namespace Mirascope.Gen;

/// <summary>A document for the model to take in.</summary>
public sealed record DocumentPart : MediaPart
{
    private DocumentPart(ReadOnlyMemory<byte> data, string mediaType)
        : base(data, mediaType)
    {
    }

    private DocumentPart(Uri uri, string? mediaType)
        : base(uri, mediaType)
    {
    }

    /// <summary>A document from its bytes.</summary>
    public static DocumentPart FromBytes(ReadOnlyMemory<byte> data, string mediaType) => new(data, mediaType);

    /// <summary>A document the provider fetches from an http or https address.</summary>
    public static DocumentPart FromUri(Uri uri, string? mediaType = null) => new(uri, mediaType);
}
