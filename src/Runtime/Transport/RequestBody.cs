namespace Mirascope.Gen.Transport;

/// <summary>
/// The bytes of a request, written once and sent as often as it takes. The pooled array goes back only when nobody sends it
/// any more: a handler may still be sending when the answer has begun, and would otherwise send somebody else's bytes.
/// </summary>
internal sealed class RequestBody : IDisposable
{
    private const int Closed = -1;

    // How many sends are reading the bytes; Closed once there are to be none.
    private int _senders;

    /// <summary>What the body is written to, before anything is sent.</summary>
    public PooledBuffer Buffer { get; } = new();

    public HttpContent ToContent() => new RequestContent(this, Buffer.Written);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _senders, Closed) == 0)
        {
            Buffer.Dispose();
        }
        else
        {
            Buffer.Abandon();
        }
    }

    /// <summary>Writes the bytes to a connection.</summary>
    public async Task CopyToAsync(ReadOnlyMemory<byte> bytes, Stream stream, CancellationToken cancellationToken)
    {
        Enter();
        try
        {
            await stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Leave();
        }
    }

    private void Enter()
    {
        int senders;
        do
        {
            senders = Volatile.Read(ref _senders);
            ObjectDisposedException.ThrowIf(senders == Closed, this);
        }
        while (Interlocked.CompareExchange(ref _senders, senders + 1, senders) != senders);
    }

    private void Leave()
    {
        int senders;
        do
        {
            senders = Volatile.Read(ref _senders);
        }
        while (senders != Closed && Interlocked.CompareExchange(ref _senders, senders - 1, senders) != senders);
    }
}
