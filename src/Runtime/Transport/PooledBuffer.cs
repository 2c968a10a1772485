using System.Buffers;

namespace Mirascope.Gen.Transport;

/// <summary>Bytes that grow in one pooled array. Disposing gives the array back: nothing may read it after that.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
#if DEBUG
    // Tiny, so that every test grows the buffer.
    private const int InitialSize = 16;
#else
    private const int InitialSize = 4096;
#endif

    private byte[] _bytes = [];

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _bytes.Length - Length);
        Length += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Forgets what was written; the array stays.</summary>
    public void Clear() => Length = 0;

    public void Dispose()
    {
        var bytes = _bytes;
        _bytes = [];
        Length = 0;
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Lets the array go without giving it back, because somebody may still read it.</summary>
    public void Abandon()
    {
        _bytes = [];
        Length = 0;
    }

    private void Reserve(int wanted)
    {
        if (_bytes.Length - Length >= wanted)
        {
            return;
        }

        var size = Math.Max((long)Length + wanted, Math.Max(InitialSize, 2L * _bytes.Length));
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(size, Array.MaxLength));
        _bytes.AsSpan(0, Length).CopyTo(larger);
        var old = _bytes;
        _bytes = larger;
        if (old.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(old);
        }
    }
}
