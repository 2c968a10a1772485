using System.Buffers.Binary;

namespace Mirascope.Gen.Framing;

/// <summary>
/// Cuts bytes of the type <c>application/vnd.amazon.eventstream</c> into messages and checks both checksums of each. The caller fills
/// <see cref="GetMemory"/>, says so with <see cref="Advance"/>, and takes messages with <see cref="TryRead"/> until there is none.
/// Not safe for concurrent use.
/// </summary>
/// <remarks>
/// A message is given out only when it is whole and sound. After an exception the reader stays where it is: nothing tells where
/// the next message of a damaged stream begins.
/// </remarks>
public sealed class EventStreamReader : IFrameReader
{
    /// <summary>Total length, length of the headers, checksum of both.</summary>
    internal const int PreludeLength = 12;

    /// <summary>What a message has beside headers and payload.</summary>
    internal const int FrameLength = PreludeLength + ChecksumLength;

    internal const int ChecksumLength = 4;
    internal const int MaxHeadersLength = 128 * 1024;
    internal const int MaxMessageLength = 24 * 1024 * 1024;

    private readonly int _maxPendingBytes;
    private FrameBuffer _buffer = new();

    /// <summary>A reader at the beginning of a stream.</summary>
    /// <param name="maxPendingBytes">The most bytes a message may have. The format allows 24 MiB, which is the default.</param>
    public EventStreamReader(int maxPendingBytes = MaxMessageLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxPendingBytes);
        _maxPendingBytes = maxPendingBytes;
    }

    /// <summary>Whether part of a message has come. At the end of a body it was cut off.</summary>
    public bool HasPending => _buffer.Unread.Length > 0;

    /// <summary>The bytes in which the payloads of the messages taken since the last <see cref="GetMemory"/> lie.</summary>
    public ReadOnlyMemory<byte> Buffer => _buffer.Written;

    /// <summary>Free space for the next bytes of the stream. Messages taken before are no longer valid.</summary>
    /// <param name="sizeHint">The least space needed; 0 leaves it to the reader, which gives at least one byte.</param>
    public Memory<byte> GetMemory(int sizeHint = 0) => _buffer.GetMemory(sizeHint);

    /// <summary>Says how many bytes were written to what <see cref="GetMemory"/> gave.</summary>
    public void Advance(int count) => _buffer.Advance(count);

    /// <summary>Takes the next message that is whole.</summary>
    /// <returns>False where more bytes are needed.</returns>
    /// <exception cref="EventStreamFormatException">The bytes are no message, or damaged.</exception>
    /// <exception cref="InvalidDataException">The message has more bytes than the reader allows.</exception>
    public bool TryRead(out EventStreamFrame frame)
    {
        var bytes = _buffer.Unread;
        if (bytes.Length < PreludeLength)
        {
            frame = default;
            return false;
        }

        var length = CheckPrelude(bytes[..PreludeLength], out var headersLength);
        if (bytes.Length < length)
        {
            frame = default;
            return false;
        }

        var message = bytes[..length];
        if (Crc32.Of(message[..^ChecksumLength]) != BinaryPrimitives.ReadUInt32BigEndian(message[^ChecksumLength..]))
        {
            throw new EventStreamFormatException(EventStreamFault.MessageChecksum);
        }

        var payloadStart = PreludeLength + headersLength;
        frame = new EventStreamFrame(message[PreludeLength..payloadStart], message[payloadStart..^ChecksumLength], _buffer.Start + payloadStart);
        _buffer.Take(length);
        return true;
    }

    bool IFrameReader.TryRead(out Frame frame)
    {
        var isRead = TryRead(out var message);
        frame = isRead ? ToFrame(message) : default;
        return isRead;
    }

    // A message that was cut off cannot be checked, so it does not count, and the stream was more than what has come.
    bool IFrameReader.TryReadLast(out Frame frame)
    {
        frame = default;
        return HasPending ? throw new EventStreamFormatException(EventStreamFault.MessageCut) : false;
    }

    /// <summary>
    /// Gives the buffer back while nothing is pending, so that a stream that waits for its next message holds none.
    /// Messages taken before are no longer valid.
    /// </summary>
    /// <returns>Whether nothing was pending.</returns>
    public bool ReleaseBuffer()
    {
        if (HasPending)
        {
            return false;
        }

        _buffer.Return();
        return true;
    }

    /// <summary>Gives the buffer back. Messages taken before are no longer valid.</summary>
    public void Dispose() => _buffer.Return();

    // An error has no payload: what it says stands in a header.
    private Frame ToFrame(EventStreamFrame message)
    {
        var data = message.Payload;
        var start = message.PayloadStart;
        if (message.IsError && data.IsEmpty)
        {
            data = message.Headers.TextOf(":error-message"u8);
            Buffer.Span.Overlaps(data, out start);
        }

        return new Frame(message.Name, data, start, message.IsError);
    }

    // The checksum comes first: what a page of text says about lengths is not worth a look.
    private int CheckPrelude(ReadOnlySpan<byte> prelude, out int headersLength)
    {
        if (Crc32.Of(prelude[..^ChecksumLength]) != BinaryPrimitives.ReadUInt32BigEndian(prelude[^ChecksumLength..]))
        {
            throw new EventStreamFormatException(EventStreamFault.PreludeChecksum);
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(prelude);
        var headers = BinaryPrimitives.ReadUInt32BigEndian(prelude[4..]);
        if (length is < FrameLength or > MaxMessageLength)
        {
            throw new EventStreamFormatException(EventStreamFault.MessageLength);
        }

        if (headers > MaxHeadersLength || headers > length - FrameLength)
        {
            throw new EventStreamFormatException(EventStreamFault.HeadersLength);
        }

        if (length > _maxPendingBytes)
        {
            throw FrameBuffer.TooLong(_maxPendingBytes);
        }

        headersLength = (int)headers;
        return (int)length;
    }
}
