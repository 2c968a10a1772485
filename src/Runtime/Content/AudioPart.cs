namespace Mirascope.Gen;

/// <summary>A sound for the model to take in, or one it made.</summary>
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

    /// <summary>What is said in it; null where nobody wrote that down. Of a model's own sound it stands for it wherever a provider takes none back.</summary>
    public string? Transcript { get; init; }

    /// <summary>A sound from its bytes.</summary>
    public static AudioPart FromBytes(ReadOnlyMemory<byte> data, string mediaType) => new(data, mediaType);

    /// <summary>A sound the provider fetches from an http or https address.</summary>
    public static AudioPart FromUri(Uri uri, string? mediaType = null) => new(uri, mediaType);
}
