using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mirascope.Gen.Testing;

/// <summary>Writes JSON as the providers do: compact, and letters of every script as themselves.</summary>
internal static class JsonOutput
{
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The bytes of one object, its members written by the action.</summary>
    public static byte[] Object(Action<Utf8JsonWriter> members)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
