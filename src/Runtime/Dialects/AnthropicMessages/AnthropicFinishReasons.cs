namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>Classes the dialect's <c>stop_reason</c>; an unknown one keeps its text.</summary>
internal static class AnthropicFinishReasons
{
    public static FinishReason Of(string stopReason) => new(ClassOf(stopReason), stopReason);

    private static FinishClass ClassOf(string stopReason) => stopReason switch
    {
        "end_turn" or "stop_sequence" => FinishClass.Stop,
        "max_tokens" or "model_context_window_exceeded" => FinishClass.Length,
        "tool_use" => FinishClass.ToolCalls,
        "refusal" => FinishClass.Refusal,
        "pause_turn" => FinishClass.Pause,
        _ => FinishClass.Other,
    };
}
