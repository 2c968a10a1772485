namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>Classes the dialect's <c>stopReason</c>; an unknown one keeps its text.</summary>
internal static class ConverseFinishReasons
{
    public static FinishReason Of(string stopReason) => new(ClassOf(stopReason), stopReason);

    private static FinishClass ClassOf(string stopReason) => stopReason switch
    {
        "end_turn" or "stop_sequence" => FinishClass.Stop,
        "max_tokens" or "model_context_window_exceeded" => FinishClass.Length,
        "tool_use" => FinishClass.ToolCalls,
        "guardrail_intervened" or "content_filtered" => FinishClass.ContentFilter,
        "malformed_model_output" or "malformed_tool_use" => FinishClass.Error,
        _ => FinishClass.Other,
    };
}
