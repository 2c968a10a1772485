using System.Text.Json;
using Mirascope.Gen.Dialects;

namespace Mirascope.Gen.Tests.Loopback;

/// <summary>
/// The smallest dialect there can be: events and answers are objects with <c>text</c>, <c>done</c>, <c>tool</c> or <c>error</c>;
/// <c>ping</c> is a keep-alive. What the transport does must not depend on the dialect.
/// </summary>
internal sealed class TestDialect : Dialect
{
    public override string Name => "test-dialect";

    public override string PathOf(LlmRequest request, bool stream) => "answers";

    public override IReadOnlyList<string> UnsupportedOptions(LlmRequest request) => request.Options.TopK is null ? [] : ["TopK"];

    public override void WriteRequest(LlmRequest request, bool stream, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("model"u8, request.Model);
        writer.WriteBoolean("stream"u8, stream);
        writer.WriteString("says"u8, request.Messages[0].Text);
        writer.WriteEndObject();
        writer.Flush();
    }

    public override ProviderError? ReadResponse(ReadOnlySpan<byte> body, ResponseLog log)
    {
        var decoder = new Decoder();
        decoder.Read([], body, log);
        if (decoder.Error is null)
        {
            log.Finish(FinishReason.Stop);
        }

        return decoder.Error;
    }

    public override StreamDecoder CreateStreamDecoder() => new Decoder();

    public override ProviderError? ReadError(ReadOnlySpan<byte> body)
    {
        try
        {
            var decoder = new Decoder();
            decoder.Read([], body, new ResponseLog());
            return decoder.Error;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed class Decoder : StreamDecoder
    {
        private int _part = -1;

        public override bool Read(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, ResponseLog log)
        {
            var reader = new Utf8JsonReader(data);
            reader.Read();
            var isActive = true;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var property = reader.GetString();
                reader.Read();
                switch (property)
                {
                    case "text":
                        _part = _part < 0 ? log.OpenPart(PartKind.Text) : _part;
                        log.AddText(_part, reader.GetString()!);
                        break;
                    case "tool":
                        log.AddArguments(log.OpenTool("c1", reader.GetString()), "{}");
                        break;
                    case "done":
                        log.Finish(FinishReason.Stop);
                        IsComplete = true;
                        break;
                    case "error":
                        Error = new ProviderError(reader.GetString(), null, "The provider's own words.");
                        break;
                    case "message":
                        Error = Error! with { Message = reader.GetString() };
                        break;
                    case "status":
                        Error = Error! with { Status = reader.GetInt32() };
                        break;
                    default:
                        isActive = false;
                        break;
                }
            }

            return isActive;
        }
    }
}
