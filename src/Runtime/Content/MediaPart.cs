namespace Mirascope.Gen;

/// <summary>
/// A part that is not text: either bytes with their media type, or the address from which the provider fetches it.
/// This library never fetches an address by itself.
/// </summary>
public abstract record MediaPart : ContentPart
{
    private protected MediaPart(ReadOnlyMemory<byte> data, string mediaType)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mediaType);
        Data = data;
        MediaType = mediaType;
    }

    private protected MediaPart(Uri uri, string? mediaType)
    {
        ArgumentNullException.ThrowIfNull(uri);
        if (!uri.IsAbsoluteUri || uri.Scheme is not ("https" or "http"))
        {
            throw new ArgumentException("A part's address must be an absolute http or https URL; for bytes use FromBytes.", nameof(uri));
        }

        // Readers of addresses disagree on what these mean, and one of them sits at the provider.
        if (uri.OriginalString.Contains('\\', StringComparison.Ordinal) || uri.OriginalString.Any(char.IsControl))
        {
            throw new ArgumentException("A part's address has a backslash or a control character in it; escape it or leave it out.", nameof(uri));
        }

        Uri = uri;
        MediaType = mediaType;
    }

    /// <summary>The bytes; empty where <see cref="Uri"/> is set.</summary>
    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>The media type, such as <c>image/png</c>; may be null where <see cref="Uri"/> is set.</summary>
    public string? MediaType { get; }

    /// <summary>Where the provider finds it; null where the bytes are given.</summary>
    public Uri? Uri { get; }

    /// <summary>
    /// The address as every dialect sends it: letter by letter as it was given, for what signs it may cover each of them. Blanks and
    /// letters beyond ASCII are in no address, so one with such goes escaped. Null where the bytes are given.
    /// </summary>
    internal string? Address => Uri?.OriginalString.AsSpan().ContainsAnyExceptInRange('!', '~') == true ? Uri.AbsoluteUri : Uri?.OriginalString;

    /// <summary>Equal by kind, media type, address, bytes and mark.</summary>
    public virtual bool Equals(MediaPart? other) =>
        other is not null && EqualityContract == other.EqualityContract && MediaType == other.MediaType && Uri == other.Uri
        && Cache == other.Cache && Data.Span.SequenceEqual(other.Data.Span);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(EqualityContract);
        hash.Add(MediaType);
        hash.Add(Uri);
        hash.Add(Cache);
        hash.AddBytes(Data.Span);
        return hash.ToHashCode();
    }
}
