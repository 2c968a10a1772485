using System.Text.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>OpenAI's Chat Completions, as OpenAI and the many that follow it speak it.</summary>
/// <param name="quirks">What the provider does in its own way.</param>
internal sealed class OpenAIChatDialect(OpenAIChatQuirks quirks) : Dialect
{
    public override string Name => quirks.Name;

    public override bool TakesCacheMarks => quirks.TakesCacheMarks;

    public override bool TakesCacheMarkOn(ContentPart part) => quirks.TakesCacheMarks && part is TextPart;

    public override string PathOf(LlmRequest request, bool stream) => quirks.Path;

    public override IReadOnlyList<string> UnsupportedOptions(LlmRequest request) => OpenAIChatUnsupported.Of(request, quirks);

    public override void WriteRequest(LlmRequest request, bool stream, Utf8JsonWriter writer) =>
        OpenAIChatRequestEncoder.Write(request, stream, quirks, writer);

    public override ProviderError? ReadResponse(ReadOnlySpan<byte> body, ResponseLog log) => OpenAIChatResponseDecoder.Read(body, quirks.Name, log);

    public override StreamDecoder CreateStreamDecoder() => new OpenAIChatStreamDecoder(quirks);

    public override ProviderError? ReadError(ReadOnlySpan<byte> body) => OpenAIChatErrorReader.ReadBody(body);
}
