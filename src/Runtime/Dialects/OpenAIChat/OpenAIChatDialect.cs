using System.Text.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>OpenAI's Chat Completions, as OpenAI and the many that follow it speak it.</summary>
internal sealed class OpenAIChatDialect : Dialect
{
    public override string Name => OpenAIChatNames.Dialect;

    public override string PathOf(LlmRequest request, bool stream) => "chat/completions";

    public override IReadOnlyList<string> UnsupportedOptions(LlmRequest request) =>
        request.Options.TopK is null ? [] : [nameof(LlmOptions.TopK)];

    public override void WriteRequest(LlmRequest request, bool stream, Utf8JsonWriter writer) =>
        OpenAIChatRequestEncoder.Write(request, stream, writer);

    public override ProviderError? ReadResponse(ReadOnlySpan<byte> body, ResponseLog log) => OpenAIChatResponseDecoder.Read(body, log);

    public override StreamDecoder CreateStreamDecoder() => new OpenAIChatStreamDecoder();

    public override ProviderError? ReadError(ReadOnlySpan<byte> body) => OpenAIChatErrorReader.ReadBody(body);
}
