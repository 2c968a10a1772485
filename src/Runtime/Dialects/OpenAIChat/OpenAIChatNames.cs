namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>The words of the wire that decoders look for.</summary>
internal static class OpenAIChatNames
{
    public const string Dialect = "openai-chat";

    public static ReadOnlySpan<byte> Done => "[DONE]"u8;

    public static ReadOnlySpan<byte> ErrorEvent => "error"u8;

    public static ReadOnlySpan<byte> PingEvent => "ping"u8;

    public static ReadOnlySpan<byte> KeepAliveEvent => "keepalive"u8;

    public static ReadOnlySpan<byte> Id => "id"u8;

    public static ReadOnlySpan<byte> Model => "model"u8;

    public static ReadOnlySpan<byte> Choices => "choices"u8;

    public static ReadOnlySpan<byte> Usage => "usage"u8;

    public static ReadOnlySpan<byte> Error => "error"u8;

    public static ReadOnlySpan<byte> ServiceTier => "service_tier"u8;

    public static ReadOnlySpan<byte> XGroq => "x_groq"u8;

    public static ReadOnlySpan<byte> Index => "index"u8;

    public static ReadOnlySpan<byte> Delta => "delta"u8;

    public static ReadOnlySpan<byte> Message => "message"u8;

    public static ReadOnlySpan<byte> FinishReason => "finish_reason"u8;

    public static ReadOnlySpan<byte> Content => "content"u8;

    public static ReadOnlySpan<byte> Refusal => "refusal"u8;

    public static ReadOnlySpan<byte> ReasoningContent => "reasoning_content"u8;

    public static ReadOnlySpan<byte> Reasoning => "reasoning"u8;

    public static ReadOnlySpan<byte> ReasoningDetails => "reasoning_details"u8;

    public static ReadOnlySpan<byte> ToolCalls => "tool_calls"u8;

    public static ReadOnlySpan<byte> FunctionCall => "function_call"u8;

    public static ReadOnlySpan<byte> Audio => "audio"u8;

    public static ReadOnlySpan<byte> Images => "images"u8;

    public static ReadOnlySpan<byte> Annotations => "annotations"u8;

    public static ReadOnlySpan<byte> Type => "type"u8;

    public static ReadOnlySpan<byte> Text => "text"u8;

    public static ReadOnlySpan<byte> Thinking => "thinking"u8;

    public static ReadOnlySpan<byte> Summary => "summary"u8;

    public static ReadOnlySpan<byte> Signature => "signature"u8;

    public static ReadOnlySpan<byte> Data => "data"u8;

    public static ReadOnlySpan<byte> Transcript => "transcript"u8;

    public static ReadOnlySpan<byte> ExpiresAt => "expires_at"u8;

    public static ReadOnlySpan<byte> Function => "function"u8;

    public static ReadOnlySpan<byte> Custom => "custom"u8;

    public static ReadOnlySpan<byte> Name => "name"u8;

    public static ReadOnlySpan<byte> Arguments => "arguments"u8;

    public static ReadOnlySpan<byte> Input => "input"u8;

    public static ReadOnlySpan<byte> Logprobs => "logprobs"u8;

    public static ReadOnlySpan<byte> ImageUrl => "image_url"u8;

    public static ReadOnlySpan<byte> Url => "url"u8;

    public static ReadOnlySpan<byte> SearchResults => "search_results"u8;

    public static ReadOnlySpan<byte> Citations => "citations"u8;
}
