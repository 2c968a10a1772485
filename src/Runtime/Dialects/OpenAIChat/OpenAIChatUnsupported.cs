namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>Which options of a request a provider of the family has no words for. A penalty of 0 is none.</summary>
internal static class OpenAIChatUnsupported
{
    public static IReadOnlyList<string> Of(LlmRequest request, OpenAIChatQuirks quirks)
    {
        var options = request.Options;
        List<string>? names = null;
        AddIf(options.TopK is not null && !quirks.TakesTopK, nameof(LlmOptions.TopK));
        AddIf(options.Seed is not null && !quirks.TakesSeed, nameof(LlmOptions.Seed));
        AddIf(options.FrequencyPenalty is not (null or 0) && !quirks.TakesPenalties, nameof(LlmOptions.FrequencyPenalty));
        AddIf(options.PresencePenalty is not (null or 0) && !quirks.TakesPenalties, nameof(LlmOptions.PresencePenalty));
        AddIf(!quirks.Thinking.Has(options.Thinking), $"{nameof(LlmOptions.Thinking)} ({options.Thinking})");
        AddIf(options.ParallelToolCalls is not null && request.Tools.Count > 0 && !quirks.TakesParallelToolCalls, nameof(LlmOptions.ParallelToolCalls));
        AddIf(TierWords.Unsupported(options, quirks.Tiers) is not null, TierWords.Unsupported(options, quirks.Tiers)!);
        AddIf(options.UserId is not null && quirks.UserField is null, nameof(LlmOptions.UserId));
        AddIf(options.Metadata is { Count: > 0 } && !quirks.TakesMetadata, nameof(LlmOptions.Metadata));
        AddIf(options.PromptCacheKey is not null && !quirks.TakesPromptCacheKey, nameof(LlmOptions.PromptCacheKey));
        AddIf(options.Logprobs == true && !quirks.TakesLogprobs, nameof(LlmOptions.Logprobs));
        AddIf(options.TopLogprobs is not null && !quirks.TakesLogprobs, nameof(LlmOptions.TopLogprobs));
        AddIf(!Takes(options.Modalities, quirks), $"{nameof(LlmOptions.Modalities)} ({options.Modalities})");
        AddIf(request.Output is { } output && !Takes(output, quirks), nameof(LlmRequest.Output));
        return names ?? [];

        void AddIf(bool isUnsupported, string name)
        {
            if (isUnsupported)
            {
                (names ??= []).Add(name);
            }
        }
    }

    /// <summary>Whether an answer can be held to this form.</summary>
    public static bool Takes(OutputFormat output, OpenAIChatQuirks quirks) => output.Name is null ? quirks.TakesAnyJson : quirks.TakesSchemas;

    /// <summary>Whether an answer can consist of that. To text alone nobody objects.</summary>
    public static bool Takes(OutputModalities modalities, OpenAIChatQuirks quirks) => (modalities & ~quirks.Modalities & ~OutputModalities.Text) == 0;
}
