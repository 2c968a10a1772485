namespace Mirascope.Gen.Dialects.Cohere;

/// <summary>Which options of a request this dialect has no words for.</summary>
internal static class CohereUnsupported
{
    public static IReadOnlyList<string> Of(LlmRequest request)
    {
        var options = request.Options;
        List<string>? names = null;
        AddIf(options.ParallelToolCalls is not null && request.Tools.Count > 0, nameof(LlmOptions.ParallelToolCalls));
        AddIf(CohereToolEncoder.IsMixed(request.Tools), $"{nameof(ToolDefinition.Strict)} (of some tools only)");
        AddIf(options.ServiceTier is not null, nameof(LlmOptions.ServiceTier));
        AddIf(options.UserId is not null, nameof(LlmOptions.UserId));
        AddIf(options.Metadata is { Count: > 0 }, nameof(LlmOptions.Metadata));
        AddIf(options.PromptCacheKey is not null, nameof(LlmOptions.PromptCacheKey));
        AddIf(options.TopLogprobs is not null, nameof(LlmOptions.TopLogprobs));
        AddIf((options.Modalities & ~OutputModalities.Text) != 0, nameof(LlmOptions.Modalities));
        AddIf(options.Voice is not null, nameof(LlmOptions.Voice));
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
}
