namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>What of a request has no form: options the dialect has no words for, and those that the model does not take.</summary>
internal static class ConverseUnsupported
{
    public static IReadOnlyList<string> Of(LlmRequest request)
    {
        var options = request.Options;
        List<string>? names = null;
        AddIf(options.Seed is not null, nameof(LlmOptions.Seed));
        AddIf(options.FrequencyPenalty is not (null or 0), nameof(LlmOptions.FrequencyPenalty));
        AddIf(options.PresencePenalty is not (null or 0), nameof(LlmOptions.PresencePenalty));
        AddIf(options.UserId is not null, nameof(LlmOptions.UserId));
        AddIf(options.PromptCacheKey is not null, nameof(LlmOptions.PromptCacheKey));
        AddIf(options.Logprobs == true, nameof(LlmOptions.Logprobs));
        AddIf(options.TopLogprobs is not null, nameof(LlmOptions.TopLogprobs));
        AddIf(options.Modalities is not (OutputModalities.Default or OutputModalities.Text), nameof(LlmOptions.Modalities));
        AddIf(options.Voice is not null, nameof(LlmOptions.Voice));
        AddIf(options.AudioFormat is not null, nameof(LlmOptions.AudioFormat));
        AddIf(request.Output is { Name: null }, nameof(LlmRequest.Output));

        var model = ConverseModel.Parse(request.Model);
        var asksToThink = options.Thinking is not (ThinkingLevel.Default or ThinkingLevel.None);
        AddIf(asksToThink && !model.Thinks, nameof(LlmOptions.Thinking));
        AddIf(options.TopK is not null && !model.HasTopK, nameof(LlmOptions.TopK));
        AddIf(options.ParallelToolCalls == false && !model.IsClaude, nameof(LlmOptions.ParallelToolCalls));
        AddIf(ConverseToolEncoder.CannotForbid(request), nameof(LlmRequest.ToolChoice));
        if (model.IsClaude)
        {
            var thinking = new ClaudeThinking(request);
            AddIf(!ClaudeSampling.TakesTemperature(options, model.Claude, thinking.IsOn), nameof(LlmOptions.Temperature));
            AddIf(!ClaudeSampling.TakesTopP(options, model.Claude, thinking.IsOn), nameof(LlmOptions.TopP));
            AddIf(!ClaudeSampling.TakesTopK(options, model.Claude, thinking.IsOn), nameof(LlmOptions.TopK));
            AddIf(thinking.IsCrowdedOut, $"{nameof(LlmOptions.Thinking)} (it takes more than {ClaudeThinking.SmallestBudget} tokens of {nameof(LlmOptions.MaxTokens)})");
            AddIf(ConverseToolEncoder.IsForced(request.ToolChoice) && thinking.IsOn, nameof(LlmRequest.ToolChoice));
        }

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
