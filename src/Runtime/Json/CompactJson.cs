using System.Buffers;
using System.Text.Json;

namespace Mirascope.Gen.Json;

/// <summary>Copies a JSON value without its white space; strings and numbers keep every character, escapes included.</summary>
internal static class CompactJson
{
    // Less than a reader's default by what stands around a value in a stored conversation, so that whatever is written can be read.
    private const int MaxDepth = 48;

    /// <summary>The value of a whole text; false where the text is not one JSON value of reasonable depth.</summary>
    public static bool TryFormat(ReadOnlySpan<byte> text, out byte[] compact)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            reader.Read();
            compact = Read(ref reader);
            return !reader.Read();
        }
        catch (JsonException)
        {
            compact = [];
            return false;
        }
    }

    /// <summary>The value the reader stands on; the reader is then on the value's last token.</summary>
    public static byte[] Read(ref Utf8JsonReader reader)
    {
        var output = new ArrayBufferWriter<byte>();
        var depth = reader.CurrentDepth;
        do
        {
            Copy(ref reader, output);
        }
        while ((reader.CurrentDepth > depth || reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) && reader.Read());
        return output.WrittenSpan.ToArray();
    }

    private static void Copy(ref Utf8JsonReader reader, ArrayBufferWriter<byte> output)
    {
        if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            output.Write(reader.TokenType == JsonTokenType.EndObject ? "}"u8 : "]"u8);
            return;
        }

        if (output.WrittenCount > 0 && output.WrittenSpan[^1] is not ((byte)'{' or (byte)'[' or (byte)':'))
        {
            output.Write(","u8);
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                output.Write("{"u8);
                break;
            case JsonTokenType.StartArray:
                output.Write("["u8);
                break;
            case JsonTokenType.PropertyName:
                WriteQuoted(ref reader, output);
                output.Write(":"u8);
                break;
            case JsonTokenType.String:
                WriteQuoted(ref reader, output);
                break;
            default:
                WriteValue(ref reader, output);
                break;
        }
    }

    private static void WriteQuoted(ref Utf8JsonReader reader, ArrayBufferWriter<byte> output)
    {
        output.Write("\""u8);
        WriteValue(ref reader, output);
        output.Write("\""u8);
    }

    private static void WriteValue(ref Utf8JsonReader reader, ArrayBufferWriter<byte> output)
    {
        if (!reader.HasValueSequence)
        {
            output.Write(reader.ValueSpan);
            return;
        }

        foreach (var segment in reader.ValueSequence)
        {
            output.Write(segment.Span);
        }
    }
}
