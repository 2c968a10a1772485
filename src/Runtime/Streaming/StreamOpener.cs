namespace Mirascope.Gen;

/// <summary>Sends a request and opens its stream; the client's side of a <see cref="StreamStart"/>.</summary>
internal abstract class StreamOpener
{
    public abstract TimeProvider TimeProvider { get; }

    public abstract ValueTask<StreamSource> OpenAsync(LlmRequest request, CancellationToken cancellationToken);
}
