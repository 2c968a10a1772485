namespace Mirascope.Gen.Dialects.OpenAIResponses;

/// <summary>The words of the wire that stand in more than one place.</summary>
internal static class OpenAIResponsesNames
{
    public const string Dialect = "openai-responses";

    /// <summary>The type of a message, as an item and as the part that keeps it whole.</summary>
    public const string Message = "message";

    public const string Reasoning = "reasoning";

    public const string FunctionCall = "function_call";

    public const string CustomToolCall = "custom_tool_call";

    public const string WebSearchCall = "web_search_call";

    public static ReadOnlySpan<byte> Type => "type"u8;

    public static ReadOnlySpan<byte> Text => "text"u8;

    public static ReadOnlySpan<byte> Refusal => "refusal"u8;

    public static ReadOnlySpan<byte> Content => "content"u8;

    public static ReadOnlySpan<byte> Summary => "summary"u8;

    public static ReadOnlySpan<byte> CallId => "call_id"u8;

    public static ReadOnlySpan<byte> Name => "name"u8;

    public static ReadOnlySpan<byte> Arguments => "arguments"u8;

    public static ReadOnlySpan<byte> Input => "input"u8;

    public static ReadOnlySpan<byte> Error => "error"u8;
}
