using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mirascope.Gen.Dialects;
using Mirascope.Gen.Dialects.AnthropicMessages;
using Mirascope.Gen.Execution;
using Mirascope.Gen.Framing;

namespace Mirascope.Gen.Tests.Dialects.AnthropicMessages;

/// <summary>Drives the dialect without a network: events in, a log out; a request in, JSON out.</summary>
internal static class AnthropicWire
{
    public static readonly AnthropicMessagesDialect Dialect = new();

    /// <summary>Reads payloads, one an event, each named after its type.</summary>
    public static (ResponseLog Log, StreamDecoder Decoder) Stream(params IEnumerable<string> payloads)
    {
        var (log, decoder) = (new ResponseLog(), Dialect.CreateStreamDecoder());
        foreach (var payload in payloads)
        {
            decoder.Read(default, Encoding.UTF8.GetBytes(payload), log);
        }

        if (decoder.IsComplete)
        {
            log.Complete();
        }

        return (log, decoder);
    }

    /// <summary>Reads the body of a stream as the wire has it.</summary>
    public static (ResponseLog Log, StreamDecoder Decoder) Body(byte[] body)
    {
        var (log, decoder) = (new ResponseLog(), Dialect.CreateStreamDecoder());
        using var reader = new SseReader();
        body.CopyTo(reader.GetMemory(body.Length + 1));
        reader.Advance(body.Length);
        while (reader.TryRead(out var frame) || reader.TryReadLast(out frame))
        {
            decoder.Read(frame.Event, frame.Data, log);
        }

        log.Complete();
        return (log, decoder);
    }

    public static (ResponseLog Log, ProviderError? Error) Whole(string body)
    {
        var log = new ResponseLog();
        return (log, Dialect.ReadResponse(Encoding.UTF8.GetBytes(body), log));
    }

    public static CallResponse ToResponse(this ResponseLog log) => ResponseFolder.ToResponse(log, Request(), default);

    public static JsonNode Encode(LlmRequest request, bool stream = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Dialect.WriteRequest(ForeignParts.Settle(request, Dialect.Name), stream, writer);
        }

        return JsonNode.Parse(buffer.WrittenSpan)!;
    }

    public static LlmRequest Request(params Message[] messages) => new()
    {
        Provider = "anthropic",
        Model = "claude-sonnet-4-5",
        Messages = messages.Length > 0 ? messages : [Message.User("Hi")],
    };

    /// <summary>The events of a plain answer around the given ones.</summary>
    public static IEnumerable<string> Answer(string stopReason, params string[] events) =>
    [
        """{"type":"message_start","message":{"id":"msg_1","model":"claude-x","content":[],"stop_reason":null,"usage":{"input_tokens":10,"output_tokens":1}}}""",
        .. events,
        $$$"""{"type":"message_delta","delta":{"stop_reason":"{{{stopReason}}}"},"usage":{"output_tokens":20}}""",
        """{"type":"message_stop"}""",
    ];

    public static string Start(int index, string block) => $$$"""{"type":"content_block_start","index":{{{index}}},"content_block":{{{block}}}}""";

    public static string Delta(int index, string delta) => $$$"""{"type":"content_block_delta","index":{{{index}}},"delta":{{{delta}}}}""";

    public static string Text(int index, string text) => Delta(index, $$"""{"type":"text_delta","text":"{{text}}"}""");

    public static string Stop(int index) => $$"""{"type":"content_block_stop","index":{{index}}}""";
}
