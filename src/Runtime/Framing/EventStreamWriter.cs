using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Mirascope.Gen.Framing;

/// <summary>
/// Writes messages of the type <c>application/vnd.amazon.eventstream</c>: add the headers of a message, then <see cref="Write"/> it. What
/// serves such a stream uses it, a simulated provider or a recording. Not safe for concurrent use.
/// </summary>
public sealed class EventStreamWriter
{
    private readonly ArrayBufferWriter<byte> _headers = new();

    /// <summary>Adds a header of text to the next message.</summary>
    /// <exception cref="ArgumentException">The name is empty or longer than 255 bytes, the text longer than 65,535, or the headers longer than 128 KiB.</exception>
    public void AddHeader(string name, string value) => AddHeader(name, EventStreamHeaderType.Text, Encoding.UTF8.GetBytes(value));

    /// <summary>Adds a header to the next message.</summary>
    /// <param name="name">The name.</param>
    /// <param name="type">What it holds.</param>
    /// <param name="value">The value as it stands on the wire, without its length; numbers are big-endian, and the two truth values have none.</param>
    /// <exception cref="ArgumentException">The name is empty or longer than 255 bytes, the value has a length its type has not, or the headers are longer than 128 KiB.</exception>
    public void AddHeader(string name, EventStreamHeaderType type, ReadOnlySpan<byte> value)
    {
        var nameBytes = Encoding.UTF8.GetBytes(name);
        if (nameBytes.Length is 0 or > byte.MaxValue)
        {
            throw new ArgumentException("The name of a header has 1 to 255 bytes.", nameof(name));
        }

        var isVariable = type is EventStreamHeaderType.Bytes or EventStreamHeaderType.Text;
        if (isVariable ? value.Length > ushort.MaxValue : value.Length != LengthOf(type))
        {
            throw new ArgumentException($"A header of type {type} has no value of {value.Length} bytes.", nameof(value));
        }

        var length = 1 + nameBytes.Length + 1 + (isVariable ? sizeof(ushort) : 0) + value.Length;
        if (_headers.WrittenCount + length > EventStreamReader.MaxHeadersLength)
        {
            throw new ArgumentException("The headers of a message have 128 KiB at most.", nameof(value));
        }

        var header = _headers.GetSpan(length);
        header[0] = (byte)nameBytes.Length;
        nameBytes.CopyTo(header[1..]);
        header[1 + nameBytes.Length] = (byte)type;
        var rest = header[(2 + nameBytes.Length)..];
        if (isVariable)
        {
            BinaryPrimitives.WriteUInt16BigEndian(rest, (ushort)value.Length);
            rest = rest[sizeof(ushort)..];
        }

        value.CopyTo(rest);
        _headers.Advance(length);
    }

    /// <summary>Writes the message with the headers that were added; the next one begins without any.</summary>
    /// <exception cref="ArgumentException">The message would be longer than 24 MiB.</exception>
    public void Write(ReadOnlySpan<byte> payload, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var headers = _headers.WrittenSpan;
        if (payload.Length > EventStreamReader.MaxMessageLength - EventStreamReader.FrameLength - headers.Length)
        {
            throw new ArgumentException("A message has 24 MiB at most.", nameof(payload));
        }

        var length = EventStreamReader.FrameLength + headers.Length + payload.Length;
        var message = output.GetSpan(length)[..length];
        BinaryPrimitives.WriteInt32BigEndian(message, length);
        BinaryPrimitives.WriteInt32BigEndian(message[4..], headers.Length);
        BinaryPrimitives.WriteUInt32BigEndian(message[8..], Crc32.Of(message[..8]));
        headers.CopyTo(message[EventStreamReader.PreludeLength..]);
        payload.CopyTo(message[(EventStreamReader.PreludeLength + headers.Length)..]);
        BinaryPrimitives.WriteUInt32BigEndian(message[^EventStreamReader.ChecksumLength..], Crc32.Of(message[..^EventStreamReader.ChecksumLength]));
        output.Advance(length);
        _headers.ResetWrittenCount();
    }

    private static int LengthOf(EventStreamHeaderType type) => type switch
    {
        EventStreamHeaderType.True or EventStreamHeaderType.False => 0,
        EventStreamHeaderType.Byte => sizeof(sbyte),
        EventStreamHeaderType.Int16 => sizeof(short),
        EventStreamHeaderType.Int32 => sizeof(int),
        EventStreamHeaderType.Int64 or EventStreamHeaderType.Timestamp => sizeof(long),
        EventStreamHeaderType.Uuid => 16,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no such type of header."),
    };
}
