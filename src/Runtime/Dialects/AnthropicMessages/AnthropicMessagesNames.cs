namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>The wire's own words, UTF-8.</summary>
internal static class AnthropicMessagesNames
{
    public static ReadOnlySpan<byte> Type => "type"u8;

    public static ReadOnlySpan<byte> Index => "index"u8;

    public static ReadOnlySpan<byte> Delta => "delta"u8;

    public static ReadOnlySpan<byte> Message => "message"u8;

    public static ReadOnlySpan<byte> ContentBlock => "content_block"u8;

    public static ReadOnlySpan<byte> Id => "id"u8;

    public static ReadOnlySpan<byte> Model => "model"u8;

    public static ReadOnlySpan<byte> Role => "role"u8;

    public static ReadOnlySpan<byte> Content => "content"u8;

    public static ReadOnlySpan<byte> StopReason => "stop_reason"u8;

    public static ReadOnlySpan<byte> StopDetails => "stop_details"u8;

    public static ReadOnlySpan<byte> Usage => "usage"u8;

    public static ReadOnlySpan<byte> Error => "error"u8;

    public static ReadOnlySpan<byte> Text => "text"u8;

    public static ReadOnlySpan<byte> Thinking => "thinking"u8;

    public static ReadOnlySpan<byte> RedactedThinking => "redacted_thinking"u8;

    public static ReadOnlySpan<byte> Signature => "signature"u8;

    public static ReadOnlySpan<byte> Data => "data"u8;

    public static ReadOnlySpan<byte> Name => "name"u8;

    public static ReadOnlySpan<byte> Input => "input"u8;

    public static ReadOnlySpan<byte> PartialJson => "partial_json"u8;

    public static ReadOnlySpan<byte> ToolUse => "tool_use"u8;

    public static ReadOnlySpan<byte> ToolResult => "tool_result"u8;

    public static ReadOnlySpan<byte> ToolUseId => "tool_use_id"u8;

    public static ReadOnlySpan<byte> IsError => "is_error"u8;

    public static ReadOnlySpan<byte> Citation => "citation"u8;

    public static ReadOnlySpan<byte> Citations => "citations"u8;

    public static ReadOnlySpan<byte> FileId => "file_id"u8;

    public static ReadOnlySpan<byte> Source => "source"u8;

    public static ReadOnlySpan<byte> MediaType => "media_type"u8;

    public static ReadOnlySpan<byte> Base64 => "base64"u8;

    public static ReadOnlySpan<byte> Url => "url"u8;
}
