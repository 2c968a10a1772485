using System.Buffers;
using System.ComponentModel;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mirascope.Gen.Generated;

/// <summary>
/// Makes the text of a tool's result. For emitted code. An object becomes JSON; what JSON would write as a string stands bare
/// when it is the whole result.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class ToolResults
{
    /// <summary>What the model reads when a tool that gives nothing back has run.</summary>
    public const string Done = "done";

    private const string Null = "null";

    // The text goes into a JSON string of the request, never into a page, so that letters of all scripts may stay as they are.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON text of a value.</summary>
    public static string Json<T>(T value, Action<Utf8JsonWriter, T> write) => Encoding.UTF8.GetString(Write(value, write).WrittenSpan);

    /// <summary>The text of a value that JSON writes as a string, without its quotes.</summary>
    public static string Bare<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var reader = new Utf8JsonReader(Write(value, write).WrittenSpan);
        reader.Read();
        return reader.GetString() ?? Null;
    }

    /// <summary>The text itself.</summary>
    public static string Bare(string? value) => value ?? Null;

    private static ArrayBufferWriter<byte> Write<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Options);
        write(writer, value);
        writer.Flush();
        return buffer;
    }
}
