using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>What an event of the stream is. Read from the payload's <c>type</c>; the event's name decides only where there is none.</summary>
internal enum AnthropicEventKind
{
    Unknown,
    MessageStart,
    BlockStart,
    BlockDelta,
    BlockStop,
    MessageDelta,
    MessageStop,
    Ping,
    Error,
}

/// <summary>Finds an event's kind.</summary>
internal static class AnthropicEventKinds
{
    /// <summary>The kind that the string the reader stands on names.</summary>
    public static AnthropicEventKind Of(ref Utf8JsonReader reader) =>
        reader.TokenType != JsonTokenType.String ? AnthropicEventKind.Unknown
        : reader.ValueTextEquals("content_block_delta"u8) ? AnthropicEventKind.BlockDelta
        : reader.ValueIsEscaped ? Of(Encoding.UTF8.GetBytes(reader.ReadText()))
        : Of(reader.ValueSpan);

    /// <summary>The kind of this name.</summary>
    public static AnthropicEventKind Of(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("content_block_delta"u8) ? AnthropicEventKind.BlockDelta
        : name.SequenceEqual("content_block_start"u8) ? AnthropicEventKind.BlockStart
        : name.SequenceEqual("content_block_stop"u8) ? AnthropicEventKind.BlockStop
        : name.SequenceEqual("ping"u8) ? AnthropicEventKind.Ping
        : name.SequenceEqual("message_start"u8) ? AnthropicEventKind.MessageStart
        : name.SequenceEqual("message_delta"u8) ? AnthropicEventKind.MessageDelta
        : name.SequenceEqual("message_stop"u8) ? AnthropicEventKind.MessageStop
        : name.SequenceEqual("error"u8) ? AnthropicEventKind.Error
        : AnthropicEventKind.Unknown;
}
