using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>Writes how the model shall answer. What is not set is not sent.</summary>
internal static class GeminiOptionEncoder
{
    // To leave it to the provider is to say nothing.
    private static readonly TierWords Tiers = new(null, "standard", "flex", "priority");

    /// <summary>The options there is no word for.</summary>
    public static IReadOnlyList<string> Unsupported(LlmRequest request)
    {
        var options = request.Options;
        List<string>? names = null;
        AddIf(options.ParallelToolCalls is not null, nameof(LlmOptions.ParallelToolCalls));
        AddIf(options.Thinking is not (ThinkingLevel.Default or ThinkingLevel.None) && !GeminiModel.Parse(request.Model).CanThink, nameof(LlmOptions.Thinking));
        AddIf(options.UserId is not null, nameof(LlmOptions.UserId));
        AddIf(options.Metadata is { Count: > 0 }, nameof(LlmOptions.Metadata));
        AddIf(options.PromptCacheKey is not null, nameof(LlmOptions.PromptCacheKey));
        AddIf(options.AudioFormat is not null, nameof(LlmOptions.AudioFormat));
        return names ?? [];

        void AddIf(bool isUnsupported, string name)
        {
            if (isUnsupported)
            {
                (names ??= []).Add(name);
            }
        }
    }

    public static void Write(LlmRequest request, GeminiModel model, Utf8JsonWriter writer)
    {
        var options = request.Options;
        if (options.ServiceTier is { } tier && Tiers.WordFor(tier) is { } word)
        {
            writer.WriteString("serviceTier"u8, word);
        }

        if (request.Output is null && !IsOfConfig(options, model))
        {
            return;
        }

        writer.WriteStartObject("generationConfig"u8);
        if (options.MaxTokens is { } maxTokens)
        {
            writer.WriteNumber("maxOutputTokens"u8, maxTokens);
        }

        WriteReal("temperature"u8, options.Temperature, nameof(LlmOptions.Temperature), writer);
        WriteReal("topP"u8, options.TopP, nameof(LlmOptions.TopP), writer);
        if (options.TopK is { } topK)
        {
            writer.WriteNumber("topK"u8, topK);
        }

        if (options.Seed is { } seed)
        {
            writer.WriteNumber("seed"u8, seed is >= int.MinValue and <= int.MaxValue ? seed
                : throw new LlmConfigurationException("The option Seed does not fit into 32 bits, which is all that Gemini's API takes."));
        }

        if (options.Stop is { Count: > 0 } stop)
        {
            writer.WriteStartArray("stopSequences"u8);
            foreach (var text in stop)
            {
                writer.WriteStringValue(text);
            }

            writer.WriteEndArray();
        }

        WriteReal("presencePenalty"u8, options.PresencePenalty, nameof(LlmOptions.PresencePenalty), writer);
        WriteReal("frequencyPenalty"u8, options.FrequencyPenalty, nameof(LlmOptions.FrequencyPenalty), writer);
        WriteOutput(request.Output, writer);
        GeminiAnswerForm.Write(options, writer);
        GeminiThinking.Write(options.Thinking, model, writer);
        writer.WriteEndObject();
    }

    // Whether anything of the options stands in generationConfig: all that is none of these.
    private static bool IsOfConfig(LlmOptions options, GeminiModel model) => options != LlmOptions.Default && LlmOptions.Default != options with
    {
        ServiceTier = null,
        UserId = null,
        Metadata = null,
        PromptCacheKey = null,
        ParallelToolCalls = null,
        AudioFormat = null,
        Extra = JsonFields.Empty,
        Logprobs = options.WantsLogprobs ? true : null,
        Thinking = model.CanThink ? options.Thinking : ThinkingLevel.Default,
    };

    private static void WriteOutput(OutputFormat? output, Utf8JsonWriter writer)
    {
        if (output is null)
        {
            return;
        }

        writer.WriteString("responseMimeType"u8, "application/json"u8);
        if (output.Name is { } name)
        {
            writer.WritePropertyName("responseJsonSchema"u8);
            writer.WriteJson(output.Schema.Span, $"The schema of the output '{name}'");
        }
    }

    private static void WriteReal(ReadOnlySpan<byte> field, double? value, string option, Utf8JsonWriter writer)
    {
        if (value is { } real)
        {
            writer.WriteNumber(field, double.IsFinite(real) ? real : throw new LlmConfigurationException($"The option {option} is no finite number."));
        }
    }
}
