using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>Reads one string of JSON and nothing behind it.</summary>
internal static class GeminiQuotedText
{
    /// <summary>The text; false where it is empty, for an event without any may be one of another kind, or broken.</summary>
    /// <param name="quoted">The bytes from the first quote on.</param>
    /// <param name="text">The text without its escapes.</param>
    /// <param name="length">How many bytes are between the quotes.</param>
    public static bool TryRead(ReadOnlySpan<byte> quoted, out string text, out int length)
    {
        text = "";
        length = PlainJson.LengthOfText(quoted[1..]);
        if (length > 0)
        {
            text = Encoding.UTF8.GetString(quoted.Slice(1, length));
        }

        return length > 0 || (length < 0 && TryReadEscaped(quoted, out text, out length));
    }

    private static bool TryReadEscaped(ReadOnlySpan<byte> quoted, out string text, out int length)
    {
        (text, length) = ("", 0);
        try
        {
            var reader = new Utf8JsonReader(quoted);
            reader.Read();
            length = (int)reader.BytesConsumed - 2;
            text = reader.ReadText();
            return true;
        }
        catch (JsonException)
        {
            // Whoever reads the whole event says where it is broken.
            return false;
        }
    }
}
