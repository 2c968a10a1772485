using System.Buffers.Binary;

namespace Mirascope.Gen.Framing;

/// <summary>One header of an AWS event-stream message. Its spans hold as long as those of its message.</summary>
public readonly ref struct EventStreamHeader
{
    internal EventStreamHeader(ReadOnlySpan<byte> name, EventStreamHeaderType type, ReadOnlySpan<byte> value)
    {
        Name = name;
        Type = type;
        Value = value;
    }

    /// <summary>The name, 1 to 255 bytes of UTF-8, unchecked.</summary>
    public ReadOnlySpan<byte> Name { get; }

    /// <summary>What it holds.</summary>
    public EventStreamHeaderType Type { get; }

    /// <summary>The value as it stands on the wire, without its length; numbers are big-endian, and the two truth values have none.</summary>
    public ReadOnlySpan<byte> Value { get; }

    /// <summary>The value of a number or a timestamp.</summary>
    /// <exception cref="InvalidOperationException">The header holds neither.</exception>
    public long ToInt64() => Type switch
    {
        EventStreamHeaderType.Byte => (sbyte)Value[0],
        EventStreamHeaderType.Int16 => BinaryPrimitives.ReadInt16BigEndian(Value),
        EventStreamHeaderType.Int32 => BinaryPrimitives.ReadInt32BigEndian(Value),
        EventStreamHeaderType.Int64 or EventStreamHeaderType.Timestamp => BinaryPrimitives.ReadInt64BigEndian(Value),
        _ => throw new InvalidOperationException($"A header of type {Type} is no number."),
    };
}
