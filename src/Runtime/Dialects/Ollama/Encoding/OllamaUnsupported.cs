namespace Mirascope.Gen.Dialects.Ollama;

/// <summary>
/// Which wishes of a request there are no words for: nothing can make a model call a tool, nor hold it to one call at a time, and a
/// server of one's own asks neither who calls nor what it may cost.
/// </summary>
internal static class OllamaUnsupported
{
    public static IReadOnlyList<string> Of(LlmRequest request)
    {
        var options = request.Options;
        List<string>? names = null;
        AddIf(request.ToolChoice is { } choice && choice != ToolChoice.Auto && choice != ToolChoice.None, nameof(LlmRequest.ToolChoice));
        AddIf(options.ParallelToolCalls is not null && request.Tools.Count > 0, nameof(LlmOptions.ParallelToolCalls));
        AddIf(request.Tools.Any(tool => tool.Strict == true), nameof(ToolDefinition.Strict));
        AddIf(options.ServiceTier is not null, nameof(LlmOptions.ServiceTier));
        AddIf(options.UserId is not null, nameof(LlmOptions.UserId));
        AddIf(options.Metadata is { Count: > 0 }, nameof(LlmOptions.Metadata));
        AddIf(options.PromptCacheKey is not null, nameof(LlmOptions.PromptCacheKey));
        AddIf(options.Modalities is not (OutputModalities.Default or OutputModalities.Text), nameof(LlmOptions.Modalities));
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
