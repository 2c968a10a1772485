using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>
/// Reads a usage object, whoever of the family wrote it. Missing counts stay unknown; an object without both totals says
/// nothing and gives null.
/// </summary>
internal static class OpenAIChatUsageReader
{
    /// <summary>The usage in the object the reader stands on. The reader ends on its last token.</summary>
    /// <param name="reader">A reader on the object's first token.</param>
    /// <param name="source">What the reader reads, from its beginning.</param>
    /// <param name="serviceTier">The tier as far as it is known, for it stands beside the usage.</param>
    public static Usage? Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> source, string? serviceTier)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        var start = (int)reader.TokenStartIndex;
        var counts = default(Counts);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadMember(ref reader, ref counts);
        }

        if (counts is { Prompt: null, Completion: null })
        {
            return null;
        }

        counts.Reasoning ??= counts.PlainReasoning;
        return new Usage
        {
            InputTokens = counts.Prompt ?? 0,
            OutputTokens = OutputOf(counts),
            IsInputKnown = counts.Prompt is not null,
            IsOutputKnown = counts.Completion is not null,
            CacheReadTokens = counts.Cached ?? counts.CacheHit ?? counts.PlainCached,
            CacheWriteTokens = counts.CacheWrite,
            ReasoningTokens = counts.Reasoning,
            AudioInputTokens = counts.AudioIn,
            AudioOutputTokens = counts.AudioOut,
            ImageInputTokens = counts.ImageIn,
            ImageOutputTokens = counts.ImageOut,
            ServiceTier = serviceTier,
            ReportedCost = counts.Cost.Amount,
            Raw = Encoding.UTF8.GetString(source[start..(int)reader.BytesConsumed]),
        };
    }

    private static void ReadMember(ref Utf8JsonReader reader, ref Counts counts)
    {
        var name = reader.NameUtf8();
        reader.Read();
        if (name.SequenceEqual("prompt_tokens"u8))
        {
            counts.Prompt = reader.ReadCount();
        }
        else if (name.SequenceEqual("completion_tokens"u8))
        {
            counts.Completion = reader.ReadCount();
        }
        else if (name.SequenceEqual("total_tokens"u8))
        {
            counts.Total = reader.ReadCount();
        }
        else if (name.SequenceEqual("prompt_cache_hit_tokens"u8))
        {
            counts.CacheHit = reader.ReadCount();
        }
        else if (name.SequenceEqual("num_cached_tokens"u8) || name.SequenceEqual("cached_tokens"u8))
        {
            counts.PlainCached = reader.ReadCount();
        }
        else if (name.SequenceEqual("reasoning_tokens"u8))
        {
            counts.PlainReasoning = reader.ReadCount();
        }
        else if (reader.TokenType == JsonTokenType.StartObject && name.SequenceEqual("prompt_tokens_details"u8))
        {
            ReadPromptDetails(ref reader, ref counts);
        }
        else if (reader.TokenType == JsonTokenType.StartObject && name.SequenceEqual("completion_tokens_details"u8))
        {
            ReadCompletionDetails(ref reader, ref counts);
        }
        else if (!counts.Cost.TryRead(ref reader, name))
        {
            reader.Skip();
        }
    }

    private static void ReadPromptDetails(ref Utf8JsonReader reader, ref Counts counts)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.NameUtf8();
            reader.Read();
            var count = reader.ReadCount();
            if (name.SequenceEqual("cached_tokens"u8))
            {
                counts.Cached = count;
            }
            else if (name.SequenceEqual("cache_write_tokens"u8))
            {
                counts.CacheWrite = count;
            }
            else if (name.SequenceEqual("audio_tokens"u8))
            {
                counts.AudioIn = count;
            }
            else if (name.SequenceEqual("image_tokens"u8))
            {
                counts.ImageIn = count;
            }
        }
    }

    private static void ReadCompletionDetails(ref Utf8JsonReader reader, ref Counts counts)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.NameUtf8();
            reader.Read();
            var count = reader.ReadCount();
            if (name.SequenceEqual("reasoning_tokens"u8))
            {
                counts.Reasoning = count;
            }
            else if (name.SequenceEqual("audio_tokens"u8))
            {
                counts.AudioOut = count;
            }
            else if (name.SequenceEqual("image_tokens"u8))
            {
                counts.ImageOut = count;
            }
        }
    }

    // Some count thinking beside the completion instead of within it; their total gives them away.
    private static long OutputOf(in Counts counts)
    {
        var completion = counts.Completion ?? 0;
        return counts is { Reasoning: > 0, Total: not null } && counts.Total == (counts.Prompt ?? 0) + completion + counts.Reasoning
            ? completion + counts.Reasoning.Value
            : completion;
    }

    private struct Counts
    {
        public long? Prompt;
        public long? Completion;
        public long? Total;
        public long? Cached;
        public long? CacheHit;
        public long? PlainCached;
        public long? CacheWrite;
        public long? Reasoning;
        public long? PlainReasoning;
        public long? AudioIn;
        public long? AudioOut;
        public long? ImageIn;
        public long? ImageOut;
        public ReportedCost Cost;
    }
}
