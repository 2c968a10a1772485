namespace Mirascope.Gen;

/// <summary>Where a stream's events come from. Disposing it closes the connection at once.</summary>
internal abstract class StreamSource : IAsyncDisposable
{
    /// <summary>The provider's id of the HTTP request; null until the answer begins.</summary>
    public abstract string? RequestId { get; }

    /// <summary>The headers of the answer; null until it begins.</summary>
    public virtual ResponseHeaders? Headers => null;

    /// <summary>What of the request is not sent.</summary>
    public virtual IReadOnlyList<string> OmittedOptions => [];

    /// <summary>The region of the host that answers; null where that says none.</summary>
    public virtual string? Region => null;

    /// <summary>
    /// Called where an answer broke of which nothing was handed out and another is about to be asked for. What it throws ends the
    /// stream; null for nobody who wants to know.
    /// </summary>
    public Action? TryLost { get; set; }

    /// <summary>
    /// Adds at least one entry to the log and returns true, or returns false once the terminal event was seen. Throws what the
    /// consumer shall see, except that an error inside the stream comes as <see cref="StreamBrokenException"/>.
    /// </summary>
    public abstract ValueTask<bool> ReadAsync(ResponseLog log, CancellationToken cancellationToken);

    /// <summary>Closes the connection at once, even while a read is under way: that read then ends with an error.</summary>
    public abstract ValueTask DisposeAsync();
}
