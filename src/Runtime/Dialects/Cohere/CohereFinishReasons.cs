namespace Mirascope.Gen.Dialects.Cohere;

/// <summary>Classes the reasons to stop. The text stays the wire's own; a text unknown here is of class Other and no error.</summary>
internal static class CohereFinishReasons
{
    /// <summary>The reason; null where there is none.</summary>
    public static FinishReason? Of(string? text) => text switch
    {
        null or "" => null,
        "COMPLETE" or "STOP_SEQUENCE" => new FinishReason(FinishClass.Stop, text),
        "MAX_TOKENS" => new FinishReason(FinishClass.Length, text),
        "TOOL_CALL" => new FinishReason(FinishClass.ToolCalls, text),
        "ERROR" or "TIMEOUT" => new FinishReason(FinishClass.Error, text),
        _ => new FinishReason(FinishClass.Other, text),
    };
}
