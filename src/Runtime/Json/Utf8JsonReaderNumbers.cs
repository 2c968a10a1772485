using System.Buffers.Text;
using System.Text.Json;

namespace Mirascope.Gen.Json;

/// <summary>Counts out of a reader.</summary>
internal static class Utf8JsonReaderNumbers
{
    /// <summary>
    /// A token count. Usage is read leniently, for it must not end an answer that is otherwise good: a count in quotes or with a
    /// zero fraction is taken; null and everything else is unknown. The reader ends on the value's last token.
    /// </summary>
    public static long? ReadCount(this ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            reader.Skip();
            return null;
        }

        if (reader.TokenType is not (JsonTokenType.Number or JsonTokenType.String))
        {
            return null;
        }

        var digits = reader.ValueSpan;
        if (Utf8Parser.TryParse(digits, out long count, out var used) && used == digits.Length)
        {
            return count < 0 ? null : count;
        }

        return Utf8Parser.TryParse(digits, out double real, out used) && used == digits.Length
            && real >= 0 && real < 1L << 53 && real == Math.Floor(real) ? (long)real : null;
    }
}
