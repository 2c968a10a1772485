using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace Mirascope.Gen.Testing.Dialects.Bedrock;

/// <summary>Writes messages of Amazon's event streams: lengths, headers, payload, and a checksum of the first and one of all.</summary>
internal static class EventFrame
{
    private const byte TextHeader = 7;

    private const int PreludeLength = 12;

    private const int ChecksumLength = 4;

    public static byte[] Event(string type, Action<Utf8JsonWriter> members) =>
        Message([(":event-type", type), (":content-type", "application/json"), (":message-type", "event")], JsonOutput.Object(members));

    public static byte[] Exception(string type, string message) => Message(
        [(":exception-type", type), (":content-type", "application/json"), (":message-type", "exception")],
        JsonOutput.Object(json => json.WriteString("message", message)));

    /// <summary>The same message with another payload, its lengths and checksums right.</summary>
    public static byte[] WithPayload(ReadOnlySpan<byte> frame, Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> change)
    {
        var headers = BinaryPrimitives.ReadInt32BigEndian(frame[4..]);
        var payload = change(frame[(PreludeLength + headers)..^ChecksumLength].ToArray());
        return Assemble(frame.Slice(PreludeLength, headers), payload.Span);
    }

    private static byte[] Message((string Name, string Value)[] headers, byte[] payload)
    {
        var written = new List<byte>();
        foreach (var (name, value) in headers)
        {
            written.Add((byte)name.Length);
            written.AddRange(Encoding.UTF8.GetBytes(name));
            written.Add(TextHeader);
            var bytes = Encoding.UTF8.GetBytes(value);
            written.AddRange([(byte)(bytes.Length >> 8), (byte)bytes.Length]);
            written.AddRange(bytes);
        }

        return Assemble(written.ToArray(), payload);
    }

    private static byte[] Assemble(ReadOnlySpan<byte> headers, ReadOnlySpan<byte> payload)
    {
        var frame = new byte[PreludeLength + headers.Length + payload.Length + ChecksumLength];
        BinaryPrimitives.WriteInt32BigEndian(frame, frame.Length);
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(4), headers.Length);
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(8), Checksum(frame.AsSpan(0, 8)));
        headers.CopyTo(frame.AsSpan(PreludeLength));
        payload.CopyTo(frame.AsSpan(PreludeLength + headers.Length));
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(frame.Length - ChecksumLength), Checksum(frame.AsSpan(0, frame.Length - ChecksumLength)));
        return frame;
    }

    // CRC-32 of IEEE 802.3, bit by bit: a simulator has the time.
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var rest = uint.MaxValue;
        foreach (var one in bytes)
        {
            rest ^= one;
            for (var bit = 0; bit < 8; bit++)
                rest = (rest >> 1) ^ (0xEDB88320 & (uint)-(int)(rest & 1));
        }

        return ~rest;
    }
}
