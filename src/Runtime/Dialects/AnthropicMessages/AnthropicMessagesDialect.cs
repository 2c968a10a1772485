using System.Text.Json;

namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>
/// Anthropic's Messages API. What it makes of a conversation is told where it is done: system messages, turns and the pairing
/// of tool results in <see cref="AnthropicConversation"/>, thinking and the default token limit in
/// <see cref="ClaudeThinking"/>.
/// </summary>
/// <param name="path">The path below the base address, for those who serve it beside dialects of their own.</param>
internal sealed class AnthropicMessagesDialect(string path = "v1/messages") : Dialect
{
    /// <summary>The dialect's name, as its provider parts carry it.</summary>
    public const string DialectName = "anthropic-messages";

    public override string Name => DialectName;

    public override bool TakesCacheMarks => true;

    public override bool TakesCacheMarkOn(ContentPart part) => AnthropicCacheMarks.CanBear(part);

    public override string PathOf(LlmRequest request, bool stream) => path;

    public override IReadOnlyList<string> UnsupportedOptions(LlmRequest request) => AnthropicOptions.Unsupported(request);

    public override void WriteRequest(LlmRequest request, bool stream, Utf8JsonWriter writer) =>
        AnthropicRequestEncoder.Write(request, stream, writer);

    public override ProviderError? ReadResponse(ReadOnlySpan<byte> body, ResponseLog log) => AnthropicResponseDecoder.Read(body, log);

    public override StreamDecoder CreateStreamDecoder() => new AnthropicStreamDecoder();

    public override ProviderError? ReadError(ReadOnlySpan<byte> body) => AnthropicErrorReader.TryRead(body);
}
