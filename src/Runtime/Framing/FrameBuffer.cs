using System.Buffers;
using System.Globalization;

namespace Mirascope.Gen.Framing;

/// <summary>
/// A pooled buffer whose unread bytes lie in one piece at its end: for framings whose events are taken front to back. A byte is
/// moved a bounded number of times, however the stream is cut. Not to be copied.
/// </summary>
internal struct FrameBuffer()
{
#if DEBUG
    // Tiny, so that every test grows and moves the buffer.
    private const int InitialSize = 32;
    private const int LeastFree = 1;
#else
    private const int InitialSize = 16 * 1024;
    private const int LeastFree = 1024;
#endif

    private byte[] _bytes = [];
    private int _end;

    /// <summary>Where the unread bytes begin.</summary>
    public int Start { get; private set; }

    /// <summary>All bytes up to the last one written, those that were taken included.</summary>
    public readonly ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _end);

    /// <summary>What has been written and not yet taken.</summary>
    public readonly ReadOnlySpan<byte> Unread => _bytes.AsSpan(Start, _end - Start);

    /// <summary>Says how many of the unread bytes were taken. They stay where they are until there is room to be made.</summary>
    public void Take(int count) => Start += count;

    /// <inheritdoc cref="IFrameReader.GetMemory"/>
    public Memory<byte> GetMemory(int sizeHint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sizeHint);
        if (Start == _end)
        {
            Start = _end = 0;
        }

        var wanted = Math.Max(sizeHint, LeastFree);
        if (_bytes.Length - _end < wanted)
        {
            MakeRoom(wanted);
        }

        return _bytes.AsMemory(_end);
    }

    /// <inheritdoc cref="IFrameReader.Advance"/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _bytes.Length - _end);
        _end += count;
    }

    /// <summary>Gives the buffer back, with whatever is in it.</summary>
    public void Return()
    {
        var bytes = _bytes;
        _bytes = [];
        Start = _end = 0;
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>What to throw for an event that grew beyond what a reader allows before it was whole.</summary>
    public static InvalidDataException TooLong(int limit) =>
        new(string.Create(CultureInfo.InvariantCulture, $"An event of the stream has more than {limit} bytes and is still not whole."));

    /// <summary>Keeps the unread bytes and drops the rest. The buffer doubles unless half of it was dropped.</summary>
    private void MakeRoom(int wanted)
    {
        var unread = _end - Start;
        var source = _bytes;
        if (unread > source.Length / 2 || source.Length - unread < wanted)
        {
            var size = Math.Max((long)unread + wanted, Math.Max(source.Length * 2L, InitialSize));
            _bytes = ArrayPool<byte>.Shared.Rent((int)Math.Min(size, Array.MaxLength));
        }

        source.AsSpan(Start, unread).CopyTo(_bytes);
        Start = 0;
        _end = unread;
        if (source.Length > 0 && !ReferenceEquals(source, _bytes))
        {
            ArrayPool<byte>.Shared.Return(source);
        }
    }
}
