using System.Text;
using System.Text.Json;

namespace Mirascope.Gen.Testing.Dialects;

/// <summary>Writes server-sent events.</summary>
internal static class SseFrame
{
    /// <summary>An event whose data is one JSON object; named, or of data alone.</summary>
    public static ReadOnlyMemory<byte> Object(string? name, Action<Utf8JsonWriter> members)
    {
        var head = name is null ? "data: "u8 : Encoding.UTF8.GetBytes($"event: {name}\ndata: ");
        return (byte[])[.. head, .. JsonOutput.Object(members), .. "\n\n"u8];
    }

    /// <summary>An event whose data is plain text.</summary>
    public static ReadOnlyMemory<byte> Text(string data) => Encoding.UTF8.GetBytes($"data: {data}\n\n");
}
