using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Hosting;

/// <summary>
/// A body that is made while it is read: a read never gives bytes of more than one frame, and the next frame is not made before
/// the one before it has been read. Whoever disposes it ends a read that waits.
/// </summary>
internal sealed class FrameStream(IEnumerable<SimulatedFrame> frames, TimeProvider time) : Stream
{
    private readonly IEnumerator<SimulatedFrame> _frames = frames.GetEnumerator();
    private readonly CancellationTokenSource _closing = new();

    private ReadOnlyMemory<byte> _rest;

    private bool _isDisposed;

    public override bool CanRead => !_isDisposed;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        while (_rest.IsEmpty && !buffer.IsEmpty)
        {
            if (!_frames.MoveNext())
                return 0;
            SimulatedFrame.WaitAsync(_frames.Current.Wait, time, _closing.Token).GetAwaiter().GetResult();
            Take(_frames.Current);
        }

        return Give(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        while (_rest.IsEmpty && !buffer.IsEmpty)
        {
            if (!_frames.MoveNext())
                return 0;
            await WaitAsync(_frames.Current.Wait, cancellationToken).ConfigureAwait(false);
            Take(_frames.Current);
        }

        return Give(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isDisposed)
        {
            _isDisposed = true;
            _closing.Cancel();
            _frames.Dispose();
            _closing.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task WaitAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        if (wait == TimeSpan.Zero)
            return;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
        try
        {
            await SimulatedFrame.WaitAsync(wait, time, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_isDisposed)
        {
            throw new IOException("The body was closed while it was read.");
        }
    }

    private void Take(SimulatedFrame frame) =>
        _rest = frame.IsReset ? throw BrokenConnection.InBody() : frame.Bytes;

    private int Give(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _rest.Length);
        _rest.Span[..count].CopyTo(buffer);
        _rest = _rest[count..];
        return count;
    }
}
