using System.Text.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>Writes how a call shall be served, for whom, and what is to be told of its tokens.</summary>
internal static class OpenAIChatServiceEncoder
{
    public static void Write(LlmOptions options, OpenAIChatQuirks quirks, Utf8JsonWriter writer)
    {
        if (options.ServiceTier is { } tier && quirks.Tiers?.WordFor(tier) is { } word)
        {
            writer.WriteString(OpenAIChatFields.ServiceTier, word);
        }

        if (options.UserId is { } user && quirks.UserField is { } field)
        {
            writer.WriteString(field, user);
        }

        if (options.Metadata is { Count: > 0 } metadata && quirks.TakesMetadata)
        {
            writer.WriteStartObject(OpenAIChatFields.Metadata);
            foreach (var (name, text) in metadata)
            {
                writer.WriteString(name, text);
            }

            writer.WriteEndObject();
        }

        if (options.PromptCacheKey is { } key && quirks.TakesPromptCacheKey)
        {
            writer.WriteString(OpenAIChatFields.PromptCacheKey, key);
        }

        if (options.WantsLogprobs && quirks.TakesLogprobs)
        {
            WriteLogprobs(options.TopLogprobs, quirks, writer);
        }
    }

    private static void WriteLogprobs(int? top, OpenAIChatQuirks quirks, Utf8JsonWriter writer)
    {
        if (quirks.CountsLogprobs)
        {
            writer.WriteNumber(OpenAIChatFields.Logprobs, top ?? 1);
            return;
        }

        writer.WriteBoolean(OpenAIChatFields.Logprobs, true);
        if (top is { } count)
        {
            writer.WriteNumber(OpenAIChatFields.TopLogprobs, count);
        }
    }
}
