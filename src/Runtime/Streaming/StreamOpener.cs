namespace Mirascope.Gen;

/// <summary>Sends a request and opens its stream; the client's side of a <see cref="StreamStart"/>.</summary>
internal abstract class StreamOpener
{
    public abstract TimeProvider TimeProvider { get; }

    /// <summary>The models by which calls are priced.</summary>
    public virtual ModelCatalog Models => ModelCatalog.Default;

    /// <summary>The opener of a stream that begins here, with what holds here and now.</summary>
    public virtual StreamOpener For(LlmRequest request) => this;

    /// <summary>The source of the request's answer. It may send the request only when it is first read.</summary>
    public abstract ValueTask<StreamSource> OpenAsync(LlmRequest request, CancellationToken cancellationToken);
}
