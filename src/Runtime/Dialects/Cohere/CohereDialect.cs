using System.Text.Json;

namespace Mirascope.Gen.Dialects.Cohere;

/// <summary>Cohere's chat, version 2.</summary>
/// <param name="path">The path below the base address, for those whose address has the version in it.</param>
internal sealed class CohereDialect(string path = "v2/chat") : Dialect
{
    public override string Name => CohereNames.Dialect;

    public override string PathOf(LlmRequest request, bool stream) => path;

    public override IReadOnlyList<string> UnsupportedOptions(LlmRequest request) => CohereUnsupported.Of(request);

    public override void WriteRequest(LlmRequest request, bool stream, Utf8JsonWriter writer) => CohereRequestEncoder.Write(request, stream, writer);

    public override ProviderError? ReadResponse(ReadOnlySpan<byte> body, ResponseLog log) => CohereResponseDecoder.Read(body, log);

    public override StreamDecoder CreateStreamDecoder() => new CohereStreamDecoder();

    public override ProviderError? ReadError(ReadOnlySpan<byte> body) => CohereErrorReader.ReadBody(body);
}
