using System.Text.Json;

namespace Mirascope.Gen.Dialects.Ollama;

/// <summary>Ollama's own chat: one JSON document a line, complete at the line that says <c>done</c>.</summary>
internal sealed class OllamaDialect : Dialect
{
    public override string Name => OllamaNames.Dialect;

    public override StreamForm StreamForm => StreamForm.JsonLines;

    public override string PathOf(LlmRequest request, bool stream) => "api/chat";

    public override IReadOnlyList<string> UnsupportedOptions(LlmRequest request) => OllamaUnsupported.Of(request);

    public override void WriteRequest(LlmRequest request, bool stream, Utf8JsonWriter writer) => OllamaRequestEncoder.Write(request, stream, writer);

    public override ProviderError? ReadResponse(ReadOnlySpan<byte> body, ResponseLog log) => OllamaResponseDecoder.Read(body, log);

    public override StreamDecoder CreateStreamDecoder() => new OllamaStreamDecoder();

    public override ProviderError? ReadError(ReadOnlySpan<byte> body) => OllamaErrorReader.ReadBody(body);
}
