namespace Mirascope.Gen.Benchmarks.Streams;

/// <summary>Hands out a body in one piece, or one event a read.</summary>
internal sealed class BodyStream(StreamBody body, bool wholeAtOnce) : Stream
{
    private int _position;
    private int _event;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var end = body.Bytes.Length;
        if (!wholeAtOnce && _event < body.EventEnds.Count)
        {
            end = body.EventEnds[_event];
        }

        var count = Math.Min(end - _position, buffer.Length);
        body.Bytes.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        if (!wholeAtOnce && _position == end)
        {
            _event++;
        }

        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Task.FromResult(Read(buffer.AsSpan(offset, count)));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
