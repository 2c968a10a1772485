using System.Buffers;

namespace Mirascope.Gen.Framing;

public sealed partial class SseReader
{
#if DEBUG
    // Tiny, so that every test grows and moves the buffer.
    private const int InitialSize = 32;
    private const int LeastFree = 1;
#else
    private const int InitialSize = 16 * 1024;
    private const int LeastFree = 1024;
#endif

    private byte[] _buffer = [];
    private int _end;

    /// <summary>The bytes in which the data of the frames taken since the last <see cref="GetMemory"/> lies.</summary>
    public ReadOnlyMemory<byte> Buffer => _buffer.AsMemory(0, _end);

    /// <summary>Free space for the next bytes of the stream. Frames taken before are no longer valid.</summary>
    /// <param name="sizeHint">The least space needed; 0 leaves it to the reader, which gives at least one byte.</param>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sizeHint);
        if (!_hasData && _lineStart == _end)
        {
            _lineStart = _scanned = _end = 0;
        }

        var wanted = Math.Max(sizeHint, LeastFree);
        if (_buffer.Length - _end < wanted)
        {
            MakeRoom(wanted);
        }

        return _buffer.AsMemory(_end);
    }

    /// <summary>Says how many bytes were written to what <see cref="GetMemory"/> gave.</summary>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _buffer.Length - _end);
        _end += count;
    }

    /// <summary>
    /// Gives the buffer back while nothing is pending, so that a stream that waits for its next event holds none.
    /// Frames taken before are no longer valid.
    /// </summary>
    /// <returns>Whether nothing was pending.</returns>
    public bool ReleaseBuffer()
    {
        if (_hasData || _lineStart < _end)
        {
            return false;
        }

        ReturnBuffer();
        return true;
    }

    /// <summary>
    /// Keeps the pending event and the unread bytes, and drops the rest. The buffer doubles unless half of it was dropped, so that
    /// moving bytes costs a constant each.
    /// </summary>
    private void MakeRoom(int wanted)
    {
        var unread = _end - _lineStart;
        var kept = _dataLength + unread;
        var source = _buffer;
        if (kept > source.Length / 2 || source.Length - kept < wanted)
        {
            var size = Math.Max((long)kept + wanted, Math.Max(source.Length * 2L, InitialSize));
            _buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(size, Array.MaxLength));
        }

        source.AsSpan(_dataStart, _dataLength).CopyTo(_buffer);
        source.AsSpan(_lineStart, unread).CopyTo(_buffer.AsSpan(_dataLength));
        _dataStart = 0;
        _scanned = _dataLength + (_scanned - _lineStart);
        _lineStart = _dataLength;
        _end = kept;
        if (source.Length > 0 && !ReferenceEquals(source, _buffer))
        {
            ArrayPool<byte>.Shared.Return(source);
        }
    }

    private void ReturnBuffer()
    {
        var buffer = _buffer;
        _buffer = [];
        _lineStart = _scanned = _end = _dataStart = _dataLength = 0;
        _hasData = false;
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
