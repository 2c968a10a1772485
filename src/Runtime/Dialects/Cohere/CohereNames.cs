namespace Mirascope.Gen.Dialects.Cohere;

/// <summary>The words of the wire that are both read and written.</summary>
internal static class CohereNames
{
    public const string Dialect = "cohere-v2";

    /// <summary>The type of the part that a tool plan becomes: what the model says of the calls it is about to make.</summary>
    public const string ToolPlanPart = "tool_plan";

    public static ReadOnlySpan<byte> Id => "id"u8;

    public static ReadOnlySpan<byte> Type => "type"u8;

    public static ReadOnlySpan<byte> Message => "message"u8;

    public static ReadOnlySpan<byte> Content => "content"u8;

    public static ReadOnlySpan<byte> Text => "text"u8;

    public static ReadOnlySpan<byte> Thinking => "thinking"u8;

    public static ReadOnlySpan<byte> ToolPlan => "tool_plan"u8;

    public static ReadOnlySpan<byte> ToolCalls => "tool_calls"u8;

    public static ReadOnlySpan<byte> Function => "function"u8;

    public static ReadOnlySpan<byte> Name => "name"u8;

    public static ReadOnlySpan<byte> Arguments => "arguments"u8;

    public static ReadOnlySpan<byte> Citations => "citations"u8;

    public static ReadOnlySpan<byte> Logprobs => "logprobs"u8;

    public static ReadOnlySpan<byte> FinishReason => "finish_reason"u8;

    public static ReadOnlySpan<byte> Usage => "usage"u8;

    public static ReadOnlySpan<byte> Error => "error"u8;
}
