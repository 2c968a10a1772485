using System.Text.Json.Nodes;

namespace Mirascope.Gen.Conformance.Encoding;

/// <summary>The options of a neutral conversation.</summary>
internal static class NeutralOptions
{
    public static LlmOptions Read(JsonObject options, bool? parallelToolCalls) => new()
    {
        MaxTokens = options["maxTokens"]?.GetValue<int>(),
        Temperature = options["temperature"]?.GetValue<double>(),
        TopP = options["topP"]?.GetValue<double>(),
        TopK = options["topK"]?.GetValue<int>(),
        Seed = options["seed"]?.GetValue<long>(),
        Stop = options["stop"] is JsonArray stop ? [.. stop.Select(text => text!.GetValue<string>())] : null,
        FrequencyPenalty = options["frequencyPenalty"]?.GetValue<double>(),
        PresencePenalty = options["presencePenalty"]?.GetValue<double>(),
        Thinking = ToThinking(options.Text("thinking")),
        ParallelToolCalls = parallelToolCalls,
        ServiceTier = options.Text("serviceTier"),
        UserId = options.Text("userId"),
        Metadata = options["metadata"] is JsonObject metadata ? metadata.ToDictionary(pair => pair.Key, pair => pair.Value!.GetValue<string>()) : null,
        PromptCacheKey = options.Text("promptCacheKey"),
        Logprobs = options["logprobs"]?.GetValue<bool>(),
        TopLogprobs = options["topLogprobs"]?.GetValue<int>(),
        Modalities = options["modalities"] is JsonArray modalities
            ? modalities.Aggregate(OutputModalities.Default, (all, name) => all | Enum.Parse<OutputModalities>(name!.GetValue<string>(), ignoreCase: true))
            : OutputModalities.Default,
        Voice = options.Text("voice"),
        AudioFormat = options.Text("audioFormat"),
        Extra = options["extra"] is JsonObject extra ? JsonFields.Parse(extra.ToJsonString()) : JsonFields.Empty,
    };

    /// <summary>The options that are set, each alone and under its neutral name; thinking and its limit are asked for together.</summary>
    public static IEnumerable<(string Name, LlmOptions Options)> EachAlone(LlmOptions options)
    {
        (string Name, LlmOptions Options)[] all =
        [
            ("temperature", new() { Temperature = options.Temperature }),
            ("topP", new() { TopP = options.TopP }),
            ("topK", new() { TopK = options.TopK }),
            ("seed", new() { Seed = options.Seed }),
            ("stop", new() { Stop = options.Stop }),
            ("frequencyPenalty", new() { FrequencyPenalty = options.FrequencyPenalty }),
            ("presencePenalty", new() { PresencePenalty = options.PresencePenalty }),
            ("parallelToolCalls", new() { ParallelToolCalls = options.ParallelToolCalls }),
            ("serviceTier", new() { ServiceTier = options.ServiceTier }),
            ("userId", new() { UserId = options.UserId }),
            ("metadata", new() { Metadata = options.Metadata }),
            ("promptCacheKey", new() { PromptCacheKey = options.PromptCacheKey }),
            ("logprobs", new() { Logprobs = options.Logprobs }),
            ("topLogprobs", new() { TopLogprobs = options.TopLogprobs }),
            ("modalities", new() { Modalities = options.Modalities, Voice = options.Voice, AudioFormat = options.AudioFormat }),
        ];
        return all.Where(single => single.Options != LlmOptions.Default);
    }

    private static ThinkingLevel ToThinking(string? text) => text switch
    {
        null => ThinkingLevel.Default,
        "none" => ThinkingLevel.None,
        "minimal" => ThinkingLevel.Minimal,
        "low" => ThinkingLevel.Low,
        "medium" => ThinkingLevel.Medium,
        "high" => ThinkingLevel.High,
        "xhigh" or "extraHigh" => ThinkingLevel.ExtraHigh,
        "max" or "maximum" => ThinkingLevel.Maximum,
        _ => throw new InvalidDataException($"The thinking level '{text}' is not known."),
    };
}
