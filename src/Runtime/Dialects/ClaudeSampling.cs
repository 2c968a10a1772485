namespace Mirascope.Gen.Dialects;

/// <summary>Which options of sampling a Claude takes: none from 4.7 on, and before that a temperature of 1, no top_k, and a top_p from 0.95 on while it thinks.</summary>
internal static class ClaudeSampling
{
    public static bool TakesTemperature(LlmOptions options, ClaudeModel model, bool thinks) =>
        options.Temperature is null || (model.TakesSampling && (!thinks || options.Temperature == 1));

    public static bool TakesTopP(LlmOptions options, ClaudeModel model, bool thinks) =>
        options.TopP is null || (model.TakesSampling && (!thinks || options.TopP >= 0.95));

    public static bool TakesTopK(LlmOptions options, ClaudeModel model, bool thinks) =>
        options.TopK is null || (model.TakesSampling && !thinks);
}
