using System.ComponentModel;

namespace Mirascope.Gen;

/// <summary>All a stream needs to begin. Emitted code passes it on; there is nothing in it to use.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StreamStart
{
    internal StreamStart(StreamOpener opener, LlmRequest request, CancellationToken cancellationToken)
    {
        Opener = opener.For(request);
        Request = request;
        CancellationToken = cancellationToken;
    }

    internal StreamOpener Opener { get; }

    internal LlmRequest Request { get; }

    internal CancellationToken CancellationToken { get; }

    internal StreamStart Continue(IEnumerable<Message> messages) => new(Opener, Request with { Messages = [.. messages] }, CancellationToken);
}
