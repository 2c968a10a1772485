using System.Buffers;
using System.Buffers.Binary;
using System.Text.Json.Nodes;
using Mirascope.Gen.Framing;

namespace Mirascope.Gen.Conformance.EventStream;

/// <summary>Messages in the vectors' form.</summary>
internal static class EventStreamMessage
{
    /// <summary>A message that was read. Lengths and checksums are those the writer gives it: they must be the ones that came.</summary>
    public static JsonObject ToJson(EventStreamFrame frame)
    {
        var writer = new EventStreamWriter();
        var headers = new JsonArray();
        foreach (var header in frame.Headers)
        {
            writer.AddHeader(System.Text.Encoding.UTF8.GetString(header.Name), header.Type, header.Value);
            headers.Add(new JsonObject
            {
                ["name"] = System.Text.Encoding.UTF8.GetString(header.Name),
                ["type"] = ToWord(header.Type),
                ["value"] = ToValue(header),
            });
        }

        var message = Write(writer, frame.Payload);
        return new JsonObject
        {
            ["headers"] = headers,
            ["payload_b64"] = Convert.ToBase64String(frame.Payload),
            ["total_length"] = BinaryPrimitives.ReadUInt32BigEndian(message),
            ["headers_length"] = BinaryPrimitives.ReadUInt32BigEndian(message.AsSpan(4)),
            ["prelude_crc"] = BinaryPrimitives.ReadUInt32BigEndian(message.AsSpan(8)),
            ["message_crc"] = BinaryPrimitives.ReadUInt32BigEndian(message.AsSpan(message.Length - 4)),
        };
    }

    /// <summary>The bytes of a message.</summary>
    public static byte[] ToBytes(JsonArray headers, byte[] payload)
    {
        var writer = new EventStreamWriter();
        foreach (var header in headers)
        {
            var type = Enum.GetValues<EventStreamHeaderType>().First(type => ToWord(type) == header!.Text("type"));
            writer.AddHeader(header!.Text("name")!, type, ToBytes(type, header!["value"]!));
        }

        return Write(writer, payload);
    }

    private static byte[] Write(EventStreamWriter writer, ReadOnlySpan<byte> payload)
    {
        var output = new ArrayBufferWriter<byte>();
        writer.Write(payload, output);
        return output.WrittenSpan.ToArray();
    }

    private static string ToWord(EventStreamHeaderType type) => type switch
    {
        EventStreamHeaderType.True => "bool_true",
        EventStreamHeaderType.False => "bool_false",
        EventStreamHeaderType.Text => "string",
        _ => type.ToString().ToLowerInvariant(),
    };

    private static JsonNode ToValue(in EventStreamHeader header) => header.Type switch
    {
        EventStreamHeaderType.True => true,
        EventStreamHeaderType.False => false,
        EventStreamHeaderType.Text => System.Text.Encoding.UTF8.GetString(header.Value),
        EventStreamHeaderType.Bytes => Convert.ToBase64String(header.Value),
        EventStreamHeaderType.Uuid => Convert.ToHexString(header.Value).ToLowerInvariant(),
        _ => header.ToInt64(),
    };

    private static byte[] ToBytes(EventStreamHeaderType type, JsonNode value) => type switch
    {
        EventStreamHeaderType.True or EventStreamHeaderType.False => [],
        EventStreamHeaderType.Text => System.Text.Encoding.UTF8.GetBytes(value.GetValue<string>()),
        EventStreamHeaderType.Bytes => Convert.FromBase64String(value.GetValue<string>()),
        EventStreamHeaderType.Uuid => Convert.FromHexString(value.GetValue<string>()),
        EventStreamHeaderType.Byte => ToBytes(value, sizeof(sbyte)),
        EventStreamHeaderType.Int16 => ToBytes(value, sizeof(short)),
        EventStreamHeaderType.Int32 => ToBytes(value, sizeof(int)),
        _ => ToBytes(value, sizeof(long)),
    };

    private static byte[] ToBytes(JsonNode value, int length)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value.GetValue<long>());
        return bytes[^length..];
    }
}
