using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>
/// Reads a usage object. On this wire <c>input_tokens</c> leaves out what a cache served or took in, so the total is the sum of three counts.
/// A count that cannot be read is unknown, never 0.
/// </summary>
internal static class AnthropicUsageReader
{
    /// <summary>The usage; null where the input or the output is unknown.</summary>
    public static Usage? Read(ReadOnlySpan<byte> json)
    {
        if (json.IsEmpty)
        {
            return null;
        }

        var counts = default(Counts);
        var reader = JsonMembers.Enter(json, "The usage");
        while (reader.NextMember())
        {
            ReadMember(ref reader, ref counts);
        }

        return counts.Input is not { } input || counts.Output is not { } output ? null : new Usage
        {
            InputTokens = input + (counts.CacheRead ?? 0) + (counts.CacheWrite ?? 0),
            OutputTokens = output,
            CacheReadTokens = counts.CacheRead,
            CacheWriteTokens = counts.CacheWrite,
            CacheWriteOneHourTokens = counts.OneHour,
            ReasoningTokens = counts.Thinking,
            WebSearches = counts.WebSearches,
            ServiceTier = counts.ServiceTier,
            Raw = Encoding.UTF8.GetString(json[..(int)reader.BytesConsumed]),
        };
    }

    private static void ReadMember(ref Utf8JsonReader reader, ref Counts counts)
    {
        if (Is(ref reader, "input_tokens"u8))
        {
            counts.Input = reader.ReadCount();
        }
        else if (Is(ref reader, "output_tokens"u8))
        {
            counts.Output = reader.ReadCount();
        }
        else if (Is(ref reader, "cache_read_input_tokens"u8))
        {
            counts.CacheRead = reader.ReadCount();
        }
        else if (Is(ref reader, "cache_creation_input_tokens"u8))
        {
            counts.CacheWrite = reader.ReadCount();
        }
        else if (Is(ref reader, "cache_creation"u8))
        {
            counts.OneHour = ReadCountIn(ref reader, "ephemeral_1h_input_tokens"u8);
        }
        else if (Is(ref reader, "output_tokens_details"u8))
        {
            counts.Thinking = ReadCountIn(ref reader, "thinking_tokens"u8);
        }
        else if (Is(ref reader, "server_tool_use"u8))
        {
            counts.WebSearches = ReadCountIn(ref reader, "web_search_requests"u8);
        }
        else if (Is(ref reader, "service_tier"u8))
        {
            counts.ServiceTier = reader.ReadTextOrSkip();
        }
        else
        {
            reader.Skip();
        }
    }

    // Moves on to the value where the name fits.
    private static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => reader.ValueTextEquals(name) && reader.Read();

    private static long? ReadCountIn(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        long? count = null;
        while (reader.NextMember())
        {
            if (Is(ref reader, name))
            {
                count = reader.ReadCount();
            }
            else
            {
                reader.Skip();
            }
        }

        return count;
    }

    private struct Counts
    {
        public long? Input;
        public long? Output;
        public long? CacheRead;
        public long? CacheWrite;
        public long? OneHour;
        public long? Thinking;
        public long? WebSearches;
        public string? ServiceTier;
    }
}
