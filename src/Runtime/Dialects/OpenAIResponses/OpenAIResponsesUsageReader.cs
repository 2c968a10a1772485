using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIResponses;

/// <summary>Reads a usage object. Missing counts stay unknown; an object without both totals says nothing and gives null.</summary>
internal static class OpenAIResponsesUsageReader
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
        long? input = null, output = null, cacheRead = null, cacheWrite = null, reasoning = null, unused = null, searches = null;
        var cost = default(ReportedCost);
        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual("input_tokens"u8))
            {
                input = reader.ReadCount();
            }
            else if (name.SequenceEqual("output_tokens"u8))
            {
                output = reader.ReadCount();
            }
            else if (name.SequenceEqual("input_tokens_details"u8))
            {
                ReadDetails(ref reader, "cached_tokens"u8, ref cacheRead, "cache_write_tokens"u8, ref cacheWrite);
            }
            else if (name.SequenceEqual("output_tokens_details"u8))
            {
                ReadDetails(ref reader, "reasoning_tokens"u8, ref reasoning, default, ref unused);
            }
            else if (name.SequenceEqual("server_side_tool_usage_details"u8))
            {
                ReadDetails(ref reader, "web_search_calls"u8, ref searches, default, ref unused);
            }
            else if (!cost.TryRead(ref reader, name))
            {
                reader.Skip();
            }
        }

        return input is null && output is null ? null : new Usage
        {
            InputTokens = input ?? 0,
            OutputTokens = output ?? 0,
            IsInputKnown = input is not null,
            IsOutputKnown = output is not null,
            CacheReadTokens = cacheRead,
            CacheWriteTokens = cacheWrite,
            ReasoningTokens = reasoning,
            WebSearches = searches,
            ReportedCost = cost.Amount,
            Raw = Encoding.UTF8.GetString(source[start..(int)reader.BytesConsumed]),
        };
    }

    private static void ReadDetails(
        ref Utf8JsonReader reader, ReadOnlySpan<byte> firstName, ref long? first, ReadOnlySpan<byte> secondName, ref long? second)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            reader.Read();
            var count = reader.ReadCount();
            if (name.SequenceEqual(firstName))
            {
                first = count;
            }
            else if (name.SequenceEqual(secondName))
            {
                second = count;
            }
        }
    }
}
