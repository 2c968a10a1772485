namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>The wire's words that several files use, UTF-8.</summary>
internal static class ConverseNames
{
    public static ReadOnlySpan<byte> Bytes => "bytes"u8;

    public static ReadOnlySpan<byte> Citations => "citations"u8;

    public static ReadOnlySpan<byte> CitationsContent => "citationsContent"u8;

    public static ReadOnlySpan<byte> Content => "content"u8;

    public static ReadOnlySpan<byte> Format => "format"u8;

    public static ReadOnlySpan<byte> Image => "image"u8;

    public static ReadOnlySpan<byte> Input => "input"u8;

    public static ReadOnlySpan<byte> Json => "json"u8;

    public static ReadOnlySpan<byte> Name => "name"u8;

    public static ReadOnlySpan<byte> ReasoningContent => "reasoningContent"u8;

    public static ReadOnlySpan<byte> ReasoningText => "reasoningText"u8;

    public static ReadOnlySpan<byte> RedactedContent => "redactedContent"u8;

    public static ReadOnlySpan<byte> Signature => "signature"u8;

    public static ReadOnlySpan<byte> Source => "source"u8;

    public static ReadOnlySpan<byte> Text => "text"u8;

    public static ReadOnlySpan<byte> ToolChoice => "toolChoice"u8;

    public static ReadOnlySpan<byte> ToolResult => "toolResult"u8;

    public static ReadOnlySpan<byte> ToolUse => "toolUse"u8;

    public static ReadOnlySpan<byte> ToolUseId => "toolUseId"u8;

    public static ReadOnlySpan<byte> Type => "type"u8;
}
