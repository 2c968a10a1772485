using System.Text.Json;

namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>
/// Bedrock's Converse and ConverseStream, one form for the models of many makers. What only one maker's models take goes into
/// <c>additionalModelRequestFields</c>; what a model takes is told in <see cref="ConverseModel"/>.
/// </summary>
internal sealed class BedrockConverseDialect : Dialect
{
    /// <summary>The dialect's name, as its provider parts carry it.</summary>
    public const string DialectName = "bedrock-converse";

    public override string Name => DialectName;

    public override StreamForm StreamForm => StreamForm.AmazonEventStream;

    public override bool TakesCacheMarks => true;

    public override bool TakesCacheMarkOn(ContentPart part) => ConverseConversation.HasMeaning(part);

    public override string PathOf(LlmRequest request, bool stream) =>
        $"model/{PathSegment.Escape(request.Model, "The model's name")}/{(stream ? "converse-stream" : "converse")}";

    public override IReadOnlyList<string> UnsupportedOptions(LlmRequest request) => ConverseUnsupported.Of(request);

    public override void WriteRequest(LlmRequest request, bool stream, Utf8JsonWriter writer) => ConverseRequestEncoder.Write(request, writer);

    public override ProviderError? ReadResponse(ReadOnlySpan<byte> body, ResponseLog log) => ConverseResponseDecoder.Read(body, log);

    public override StreamDecoder CreateStreamDecoder() => new ConverseStreamDecoder();

    public override ProviderError? ReadError(ReadOnlySpan<byte> body) => AmazonErrorReader.TryRead(body);
}
