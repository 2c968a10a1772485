using System.Text.Json;

namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>Gemini's generateContent and streamGenerateContent, as Google AI Studio and Vertex AI speak them.</summary>
/// <param name="home">What the collection of models lies in, below the base address; ends in a slash where it is not empty.</param>
internal sealed class GeminiDialect(string home = "v1beta/") : Dialect
{
    public override string Name => GeminiNames.Dialect;

    public override string PathOf(LlmRequest request, bool stream) => home + GeminiPath.Of(request.Model, stream);

    public override IReadOnlyList<string> UnsupportedOptions(LlmRequest request) => GeminiOptionEncoder.Unsupported(request);

    public override void WriteRequest(LlmRequest request, bool stream, Utf8JsonWriter writer) => GeminiRequestEncoder.Write(request, writer);

    public override ProviderError? ReadResponse(ReadOnlySpan<byte> body, ResponseLog log) => GeminiResponseDecoder.Read(body, log);

    public override StreamDecoder CreateStreamDecoder() => new GeminiStreamDecoder();

    public override ProviderError? ReadError(ReadOnlySpan<byte> body) => GeminiErrorReader.ReadBody(body);
}
