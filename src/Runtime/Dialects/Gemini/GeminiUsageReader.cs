using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>
/// Reads <c>usageMetadata</c>. What tools put into the prompt and what the model thought are counted beside prompt and answer; an
/// object without any count says nothing and gives null.
/// </summary>
internal static class GeminiUsageReader
{
    public static Usage? Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        if (json.IsEmpty || !reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        var counts = default(Counts);
        while (reader.NextMember())
        {
            ReadMember(ref reader, ref counts);
        }

        return counts is { Prompt: null, Answer: null, ToolPrompt: null, Thoughts: null } ? null : new Usage
        {
            InputTokens = (counts.Prompt ?? 0) + (counts.ToolPrompt ?? 0),
            OutputTokens = (counts.Answer ?? 0) + (counts.Thoughts ?? 0),
            IsInputKnown = (counts.Prompt ?? counts.ToolPrompt) is not null,
            IsOutputKnown = (counts.Answer ?? counts.Thoughts) is not null,
            CacheReadTokens = counts.Cached,
            ReasoningTokens = counts.Thoughts,
            AudioInputTokens = counts.AudioIn,
            AudioOutputTokens = counts.AudioOut,
            ServiceTier = counts.ServiceTier,
            Raw = Encoding.UTF8.GetString(json),
        };
    }

    private static void ReadMember(ref Utf8JsonReader reader, ref Counts counts)
    {
        var name = reader.NameUtf8();
        reader.Read();
        if (name.SequenceEqual("promptTokenCount"u8))
        {
            counts.Prompt = reader.ReadCount();
        }
        else if (name.SequenceEqual("candidatesTokenCount"u8))
        {
            counts.Answer = reader.ReadCount();
        }
        else if (name.SequenceEqual("thoughtsTokenCount"u8))
        {
            counts.Thoughts = reader.ReadCount();
        }
        else if (name.SequenceEqual("toolUsePromptTokenCount"u8))
        {
            counts.ToolPrompt = reader.ReadCount();
        }
        else if (name.SequenceEqual("cachedContentTokenCount"u8))
        {
            counts.Cached = reader.ReadCount();
        }
        else if (name.SequenceEqual("promptTokensDetails"u8))
        {
            counts.AudioIn = ReadSound(ref reader);
        }
        else if (name.SequenceEqual("candidatesTokensDetails"u8))
        {
            counts.AudioOut = ReadSound(ref reader);
        }
        else if (name.SequenceEqual("serviceTier"u8))
        {
            counts.ServiceTier = reader.ReadTextOrSkip();
        }
        else
        {
            reader.Skip();
        }
    }

    // The list has one entry for each modality there was.
    private static long? ReadSound(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return null;
        }

        long? sound = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }

            var (isSound, count) = (false, (long?)null);
            while (reader.NextMember())
            {
                var name = reader.NameUtf8();
                reader.Read();
                if (name.SequenceEqual("tokenCount"u8))
                {
                    count = reader.ReadCount();
                }
                else
                {
                    isSound |= name.SequenceEqual("modality"u8) && reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("AUDIO"u8);
                    reader.Skip();
                }
            }

            sound = isSound ? count : sound;
        }

        return sound;
    }

    private struct Counts
    {
        public long? Prompt;
        public long? Answer;
        public long? Thoughts;
        public long? ToolPrompt;
        public long? Cached;
        public long? AudioIn;
        public long? AudioOut;
        public string? ServiceTier;
    }
}
