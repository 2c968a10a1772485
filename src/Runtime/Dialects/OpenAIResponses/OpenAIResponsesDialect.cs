using System.Text.Json;

namespace Mirascope.Gen.Dialects.OpenAIResponses;

/// <summary>OpenAI's Responses.</summary>
internal sealed class OpenAIResponsesDialect : Dialect
{
    public override string Name => OpenAIResponsesNames.Dialect;

    public override string PathOf(LlmRequest request, bool stream) => "responses";

    public override IReadOnlyList<string> UnsupportedOptions(LlmRequest request)
    {
        var options = request.Options;
        List<string> unsupported = [];
        Note(options.TopK is not null, nameof(LlmOptions.TopK));
        Note(options.Seed is not null, nameof(LlmOptions.Seed));
        Note(options.Stop is { Count: > 0 }, nameof(LlmOptions.Stop));
        Note(options.FrequencyPenalty is not (null or 0), nameof(LlmOptions.FrequencyPenalty));
        Note(options.PresencePenalty is not (null or 0), nameof(LlmOptions.PresencePenalty));
        Note((options.Modalities & ~OutputModalities.Text) != 0, $"{nameof(LlmOptions.Modalities)} ({options.Modalities})");
        return unsupported;

        void Note(bool isSet, string name)
        {
            if (isSet)
            {
                unsupported.Add(name);
            }
        }
    }

    public override void WriteRequest(LlmRequest request, bool stream, Utf8JsonWriter writer) =>
        OpenAIResponsesRequestEncoder.Write(request, stream, writer);

    public override ProviderError? ReadResponse(ReadOnlySpan<byte> body, ResponseLog log) => OpenAIResponsesResponseDecoder.Read(body, log);

    public override StreamDecoder CreateStreamDecoder() => new OpenAIResponsesStreamDecoder();

    public override ProviderError? ReadError(ReadOnlySpan<byte> body) => OpenAIResponsesErrorReader.ReadBody(body);
}
