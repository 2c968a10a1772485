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
            AudioInputTokens = counts.In.Sound,
            AudioOutputTokens = counts.Out.Sound,
            AudioCacheReadTokens = counts.Cache.Sound ?? (counts.Cache.IsSaid ? 0 : null),
            ImageInputTokens = counts.In.Images,
            ImageOutputTokens = counts.Out.Images,
            ServiceTier = counts.ServiceTier ?? counts.TrafficType,
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
        else if (name.SequenceEqual("promptTokensDetails"u8) || name.SequenceEqual("toolUsePromptTokensDetails"u8))
        {
            counts.In = GeminiModalities.Read(ref reader) + counts.In;
        }
        else if (name.SequenceEqual("candidatesTokensDetails"u8))
        {
            counts.Out = GeminiModalities.Read(ref reader);
        }
        else if (name.SequenceEqual("cacheTokensDetails"u8))
        {
            counts.Cache = GeminiModalities.Read(ref reader);
        }
        else if (name.SequenceEqual("trafficType"u8))
        {
            // Where enums are asked for as numbers, 1 is on demand.
            counts.TrafficType = reader.TokenType == JsonTokenType.Number
                ? reader.ReadCount() == 1 ? "ON_DEMAND" : Encoding.UTF8.GetString(reader.ValueSpan)
                : reader.ReadTextOrSkip();
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

    private struct Counts
    {
        public long? Prompt;
        public long? Answer;
        public long? Thoughts;
        public long? ToolPrompt;
        public long? Cached;
        public GeminiModalities In;
        public GeminiModalities Out;
        public GeminiModalities Cache;
        public string? ServiceTier;
        public string? TrafficType;
    }
}
