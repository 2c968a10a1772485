using System.Text;
using System.Text.Json;

namespace Mirascope.Gen.Testing.Dialects;

/// <summary>Writes server-sent events.</summary>
internal static class SseFrame
{
    /// <summary>An event whose data is one JSON object; named, or of data alone.</summary>
    public static ReadOnlyMemory<byte> Object(string? name, Action<Utf8JsonWriter> members) => Of(name, JsonOutput.Object(members));

    /// <summary>An event of data in one line; named, or of data alone.</summary>
    public static ReadOnlyMemory<byte> Of(string? name, byte[] data)
    {
        var head = name is null ? "data: "u8 : Encoding.UTF8.GetBytes($"event: {name}\ndata: ");
        return (byte[])[.. head, .. data, .. "\n\n"u8];
    }

    /// <summary>An event whose data is plain text.</summary>
    public static ReadOnlyMemory<byte> Text(string data) => Encoding.UTF8.GetBytes($"data: {data}\n\n");
}
