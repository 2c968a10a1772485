namespace Mirascope.Gen;

/// <summary>A sound for the model to take in.</summary>
public sealed record AudioPart : MediaPart
{
    private AudioPart(ReadOnlyMemory<byte> data, string mediaType)
        : base(data, mediaType)
    {
    }

    private AudioPart(Uri uri, string? mediaType)
        : base(uri, mediaType)
    {
    }

    /// <summary>A sound from its bytes.</summary>
    public static AudioPart FromBytes(ReadOnlyMemory<byte> data, string mediaType) => new(data, mediaType);

    /// <summary>A sound the provider fetches from an http or https address.</summary>
    public static AudioPart FromUri(Uri uri, string? mediaType = null) => new(uri, mediaType);
}
