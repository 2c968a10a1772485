using System.Text.Json;

namespace Mirascope.Gen.Dialects.OpenAIResponses;

/// <summary>Writes how a call shall be served, for whom, and what is to be told of its tokens.</summary>
internal static class OpenAIResponsesServiceEncoder
{
    private static readonly TierWords Tiers = new("auto", "default", "flex", "priority");

    public static void Write(LlmOptions options, Utf8JsonWriter writer)
    {
        if (options.ServiceTier is { } tier)
        {
            writer.WriteString(OpenAIResponsesFields.ServiceTier, Tiers.WordFor(tier));
        }

        if (options.UserId is { } user)
        {
            writer.WriteString(OpenAIResponsesFields.SafetyIdentifier, user);
        }

        if (options.Metadata is { Count: > 0 } metadata)
        {
            writer.WriteStartObject(OpenAIResponsesFields.Metadata);
            foreach (var (name, text) in metadata)
            {
                writer.WriteString(name, text);
            }

            writer.WriteEndObject();
        }

        if (options.PromptCacheKey is { } key)
        {
            writer.WriteString(OpenAIResponsesFields.PromptCacheKey, key);
        }

        if (options.TopLogprobs is { } top)
        {
            writer.WriteNumber(OpenAIResponsesFields.TopLogprobs, top);
        }
    }
}
