using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Cohere;

/// <summary>
/// Reads a usage object. It counts twice: the tokens there were, which are taken, and the fewer that are billed, which stand
/// in where there are no others. An object without counts says nothing and gives null.
/// </summary>
internal static class CohereUsageReader
{
    /// <summary>The usage in the object the reader stands on. The reader ends on its last token.</summary>
    public static Usage? Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> source)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        var start = (int)reader.TokenStartIndex;
        var (tokens, billed, cached) = (default(Counts), default(Counts), (long?)null);
        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual("tokens"u8))
            {
                tokens = ReadCounts(ref reader);
            }
            else if (name.SequenceEqual("billed_units"u8))
            {
                billed = ReadCounts(ref reader);
            }
            else if (name.SequenceEqual("cached_tokens"u8))
            {
                cached = reader.ReadCount();
            }
            else
            {
                reader.Skip();
            }
        }

        var counts = tokens.IsEmpty ? billed : tokens;
        return counts.IsEmpty ? null : new Usage
        {
            InputTokens = counts.Input ?? 0,
            OutputTokens = counts.Output ?? 0,
            CacheReadTokens = cached,
            BilledInputTokens = billed.Input,
            BilledOutputTokens = billed.Output,
            Raw = Encoding.UTF8.GetString(source[start..(int)reader.BytesConsumed]),
        };
    }

    private static Counts ReadCounts(ref Utf8JsonReader reader)
    {
        var counts = default(Counts);
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return counts;
        }

        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual("input_tokens"u8))
            {
                counts.Input = reader.ReadCount();
            }
            else if (name.SequenceEqual("output_tokens"u8))
            {
                counts.Output = reader.ReadCount();
            }
            else
            {
                reader.Skip();
            }
        }

        return counts;
    }

    private struct Counts
    {
        public long? Input;
        public long? Output;

        public readonly bool IsEmpty => Input is null && Output is null;
    }
}
