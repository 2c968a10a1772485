using System.Text;
using System.Text.Json;

namespace Mirascope.Gen.Json;

/// <summary>Strings out of a reader that stands on a value of a body in one piece. Bad text is repaired, never thrown over.</summary>
internal static class Utf8JsonReaderText
{
    /// <summary>
    /// The text of a string token. Bytes that are no UTF-8 become U+FFFD; a lone surrogate escape is kept, for its other half
    /// may come with the next delta.
    /// </summary>
    public static string ReadText(this ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException("A text was expected.");
        }

        // GetString throws on invalid UTF-8; the encoding replaces it and is no slower.
        return reader.ValueIsEscaped ? Unescape(ref reader) : Encoding.UTF8.GetString(reader.ValueSpan);
    }

    /// <summary>The name the reader stands on, without its escapes; it is good as long as the bytes that are read.</summary>
    public static ReadOnlySpan<byte> NameUtf8(this ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(Unescape(ref reader)) : reader.ValueSpan;

    /// <summary>The text of a string token; null on null.</summary>
    public static string? ReadTextOrNull(this ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : reader.ReadText();

    /// <summary>The text of a string, the JSON of any other value; null on null. The reader ends on the value's last token.</summary>
    /// <param name="reader">A reader on the value's first token.</param>
    /// <param name="source">What the reader reads, from its beginning.</param>
    public static string? ReadAnyAsText(this ref Utf8JsonReader reader, ReadOnlySpan<byte> source) =>
        reader.TokenType is JsonTokenType.Null or JsonTokenType.String ? reader.ReadTextOrNull() : Encoding.UTF8.GetString(reader.ReadSlice(source));

    /// <summary>The bytes of a whole value. The reader ends on the value's last token.</summary>
    /// <param name="reader">A reader on the value's first token.</param>
    /// <param name="source">What the reader reads, from its beginning.</param>
    public static ReadOnlySpan<byte> ReadSlice(this scoped ref Utf8JsonReader reader, ReadOnlySpan<byte> source)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return source[start..(int)reader.BytesConsumed];
    }

    private static string Unescape(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return JsonEscapes.Resolve(reader.ValueSpan);
        }
    }
}
