using System.Text.Json;

namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>
/// Anthropic's Messages as Bedrock's InvokeModel carries them: the model stands in the path and a version in the body, and each event of a stream is wrapped
/// into a frame of Amazon's. What is said is the same, so parts go back and forth between this and Anthropic's own address.
/// </summary>
internal sealed class AnthropicBedrockDialect : Dialect
{
    private const string Version = "bedrock-2023-05-31";

    public override string Name => AnthropicMessagesDialect.DialectName;

    public override StreamForm StreamForm => StreamForm.AmazonEventStream;

    public override bool TakesCacheMarks => true;

    public override bool TakesCacheMarkOn(ContentPart part) => AnthropicCacheMarks.CanBear(part);

    public override string PathOf(LlmRequest request, bool stream) =>
        $"model/{PathSegment.Escape(request.Model, "The model's name")}/{(stream ? "invoke-with-response-stream" : "invoke")}";

    public override IReadOnlyList<string> UnsupportedOptions(LlmRequest request)
    {
        var names = AnthropicOptions.Unsupported(WithoutAccount(request));
        return request.Options is { UserId: null, ServiceTier: null } ? names :
        [
            .. names,
            .. request.Options.UserId is null ? Array.Empty<string>() : [nameof(LlmOptions.UserId)],
            .. request.Options.ServiceTier is null ? Array.Empty<string>() : [nameof(LlmOptions.ServiceTier)],
        ];
    }

    public override void WriteRequest(LlmRequest request, bool stream, Utf8JsonWriter writer)
    {
        foreach (var message in request.Messages)
        {
            foreach (var part in message.Content)
            {
                if (part is MediaPart { Uri: not null })
                {
                    throw new LlmConfigurationException($"Bedrock fetches nothing from the web, and the request has a {part.GetType().Name} with an address. Send its bytes.");
                }
            }
        }

        AnthropicRequestEncoder.Write(WithoutAccount(request), stream, writer, Version);
    }

    public override ProviderError? ReadResponse(ReadOnlySpan<byte> body, ResponseLog log) => AnthropicResponseDecoder.Read(body, log);

    public override StreamDecoder CreateStreamDecoder() => new AnthropicBedrockDecoder();

    public override ProviderError? ReadError(ReadOnlySpan<byte> body) => AmazonErrorReader.TryRead(body);

    // What belongs to an account with Anthropic, Amazon refuses.
    private static LlmRequest WithoutAccount(LlmRequest request) => request.Options is { UserId: null, ServiceTier: null }
        ? request
        : request with { Options = request.Options with { UserId = null, ServiceTier = null } };
}
