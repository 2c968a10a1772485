using System.Text.Json;
using static Mirascope.Gen.Dialects.ClaudeSampling;

namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>
/// The options, and which of them a request cannot have: some have no word in the dialect, and some a model refuses because of
/// its generation or because it thinks. A penalty of 0 is none.
/// </summary>
internal static class AnthropicOptions
{
    private static readonly TierWords Tiers = new("auto", "standard_only", null, null);

    public static IReadOnlyList<string> Unsupported(LlmRequest request)
    {
        var options = request.Options;
        List<string>? names = null;
        AddIf(options.Seed is not null, nameof(LlmOptions.Seed));
        AddIf(options.FrequencyPenalty is not (null or 0), nameof(LlmOptions.FrequencyPenalty));
        AddIf(options.PresencePenalty is not (null or 0), nameof(LlmOptions.PresencePenalty));
        AddIf(request.Output is { Name: null }, nameof(LlmRequest.Output));
        AddIf(TierWords.Unsupported(options, Tiers) is not null, TierWords.Unsupported(options, Tiers)!);
        AddIf(options.Metadata is { Count: > 0 }, nameof(LlmOptions.Metadata));
        AddIf(options.PromptCacheKey is not null, nameof(LlmOptions.PromptCacheKey));
        AddIf(options.Logprobs == true, nameof(LlmOptions.Logprobs));
        AddIf(options.TopLogprobs is not null, nameof(LlmOptions.TopLogprobs));
        AddIf((options.Modalities & ~OutputModalities.Text) != 0, $"{nameof(LlmOptions.Modalities)} ({options.Modalities})");

        var thinking = new ClaudeThinking(request);
        var (model, thinks) = (thinking.Model, thinking.IsOn);
        AddIf(!TakesTemperature(options, model, thinks), nameof(LlmOptions.Temperature));
        AddIf(!TakesTopP(options, model, thinks), nameof(LlmOptions.TopP));
        AddIf(!TakesTopK(options, model, thinks), nameof(LlmOptions.TopK));
        AddIf(options.Thinking is not (ThinkingLevel.Default or ThinkingLevel.None) && !model.CanThink, nameof(LlmOptions.Thinking));
        AddIf(thinking.IsCrowdedOut, $"{nameof(LlmOptions.Thinking)} (it takes more than {ClaudeThinking.SmallestBudget} tokens of {nameof(LlmOptions.MaxTokens)})");
        AddIf(AnthropicToolEncoder.IsForced(request.ToolChoice) && thinks, nameof(LlmRequest.ToolChoice));
        return names ?? [];

        void AddIf(bool isUnsupported, string name)
        {
            if (isUnsupported)
            {
                (names ??= []).Add(name);
            }
        }
    }

    public static void Write(LlmRequest request, in ClaudeThinking thinking, Utf8JsonWriter writer)
    {
        var options = request.Options;
        var model = thinking.Model;
        if (options.Temperature is { } temperature && TakesTemperature(options, model, thinking.IsOn))
        {
            writer.WriteNumber("temperature"u8, temperature);
        }

        if (options.TopP is { } topP && TakesTopP(options, model, thinking.IsOn))
        {
            writer.WriteNumber("top_p"u8, topP);
        }

        if (options.TopK is { } topK && TakesTopK(options, model, thinking.IsOn))
        {
            writer.WriteNumber("top_k"u8, topK);
        }

        if (options.Stop is { Count: > 0 } stops)
        {
            writer.WriteStartArray("stop_sequences"u8);
            foreach (var stop in stops)
            {
                writer.WriteStringValue(stop);
            }

            writer.WriteEndArray();
        }

        if (options.ServiceTier is { } tier && Tiers.WordFor(tier) is { } word)
        {
            writer.WriteString("service_tier"u8, word);
        }

        if (options.UserId is { } user)
        {
            writer.WriteStartObject("metadata"u8);
            writer.WriteString("user_id"u8, user);
            writer.WriteEndObject();
        }
    }
}
