using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mirascope.Gen.Dialects;
using Mirascope.Gen.Dialects.Gemini;
using Mirascope.Gen.Execution;
using Mirascope.Gen.Framing;

namespace Mirascope.Gen.Tests.Dialects.Gemini;

/// <summary>Drives the dialect without a network: events in, a log out; a request in, JSON out.</summary>
internal static class GeminiWire
{
    public static readonly GeminiDialect Dialect = new();

    /// <summary>Reads events and the end of the body.</summary>
    public static (ResponseLog Log, StreamDecoder Decoder) Stream(params IEnumerable<string> events)
    {
        var (log, decoder) = (new ResponseLog(), Dialect.CreateStreamDecoder());
        foreach (var data in events)
        {
            decoder.Read(default, Encoding.UTF8.GetBytes(data), log);
        }

        return End(log, decoder);
    }

    /// <summary>Reads the body of a stream as the wire has it.</summary>
    public static (ResponseLog Log, StreamDecoder Decoder) Body(byte[] body)
    {
        var (log, decoder) = (new ResponseLog(), Dialect.CreateStreamDecoder());
        using var reader = new SseReader();
        for (var rest = body.AsMemory(); rest.Length > 0;)
        {
            var space = reader.GetMemory();
            var count = Math.Min(space.Length, rest.Length);
            rest[..count].CopyTo(space);
            reader.Advance(count);
            rest = rest[count..];
            while (reader.TryRead(out var frame))
            {
                decoder.Read(frame.Event, frame.Data, log);
            }
        }

        if (reader.TryReadLast(out var last))
        {
            decoder.Read(last.Event, last.Data, log);
        }

        return End(log, decoder);
    }

    public static (ResponseLog Log, ProviderError? Error) Whole(string body)
    {
        var log = new ResponseLog();
        return (log, Dialect.ReadResponse(Encoding.UTF8.GetBytes(body), log));
    }

    public static Message ToMessage(this ResponseLog log) => ResponseFolder.ToMessage(log);

    public static string Join(this ResponseLog log, EntryKind kind) => TextGatherer.FromStart(log.Entries, kind).Join();

    public static string ToolText(this ResponseLog log) => string.Join("; ", log.ToolCalls.Select(call => $"{call.Id}:{call.Name}:{call.Arguments}"));

    public static JsonNode Encode(LlmRequest request)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Dialect.WriteRequest(ForeignParts.Settle(request, Dialect.Name), stream: false, writer);
        }

        return JsonNode.Parse(buffer.WrittenSpan)!;
    }

    public static LlmRequest Request(params Message[] messages) => new()
    {
        Provider = "google",
        Model = "gemini-2.5-flash",
        Messages = messages.Length > 0 ? messages : [Message.User("Hi")],
    };

    /// <summary>An event whose candidate has these parts.</summary>
    public static string Parts(string parts, string? finish = null) =>
        $$$"""{"candidates":[{"content":{"role":"model","parts":[{{{parts}}}]}{{{(finish is null ? "" : $",\"finishReason\":{finish}")}}}}],"modelVersion":"m1","responseId":"r1"}""";

    private static (ResponseLog Log, StreamDecoder Decoder) End(ResponseLog log, StreamDecoder decoder)
    {
        decoder.End(log);
        if (decoder.IsComplete)
        {
            log.Complete();
        }

        return (log, decoder);
    }
}
