namespace Mirascope.Gen.Testing.Hosting;

/// <summary>
/// A body that is made while it is read: a read never gives bytes of more than one frame, and the next frame is not made before
/// the one before it has been read.
/// </summary>
internal sealed class FrameStream(IEnumerable<ReadOnlyMemory<byte>> frames) : Stream
{
    private readonly IEnumerator<ReadOnlyMemory<byte>> _frames = frames.GetEnumerator();

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
        if (buffer.IsEmpty)
            return 0;
        while (_rest.IsEmpty)
        {
            if (!_frames.MoveNext())
                return 0;
            _rest = _frames.Current;
        }

        var count = Math.Min(buffer.Length, _rest.Length);
        _rest.Span[..count].CopyTo(buffer);
        _rest = _rest[count..];
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested
            ? ValueTask.FromCanceled<int>(cancellationToken)
            : new ValueTask<int>(Read(buffer.Span));

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
            _frames.Dispose();
        _isDisposed = true;
        base.Dispose(disposing);
    }
}
