using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mirascope.Gen.Dialects;
using Mirascope.Gen.Dialects.Ollama;
using Mirascope.Gen.Framing;

namespace Mirascope.Gen.Tests.Dialects.Ollama;

/// <summary>Drives the dialect without a network: lines in, a log out; a request in, JSON out.</summary>
internal static class OllamaWire
{
    public static readonly OllamaDialect Dialect = new();

    /// <summary>Reads lines.</summary>
    public static (ResponseLog Log, StreamDecoder Decoder) Stream(params IEnumerable<string> lines) =>
        Body(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));

    /// <summary>Reads the body of a stream as the wire has it.</summary>
    public static (ResponseLog Log, StreamDecoder Decoder) Body(byte[] body)
    {
        var (log, decoder) = (new ResponseLog(), Dialect.CreateStreamDecoder());
        using var reader = new JsonLinesReader();
        body.CopyTo(reader.GetMemory(Math.Max(1, body.Length)));
        reader.Advance(body.Length);
        while (reader.TryRead(out ReadOnlySpan<byte> line) || reader.TryReadLast(out line))
        {
            decoder.Read(default, line, log);
        }

        decoder.End(log);
        if (decoder.IsComplete)
        {
            log.Complete();
        }

        return (log, decoder);
    }

    public static (ResponseLog Log, ProviderError? Error) Whole(string body)
    {
        var log = new ResponseLog();
        return (log, Dialect.ReadResponse(Encoding.UTF8.GetBytes(body), log));
    }

    public static Message ToMessage(this ResponseLog log) => ResponseFolder.ToMessage(log);

    public static string Join(this ResponseLog log, EntryKind kind) => TextGatherer.FromStart(log.Entries, kind).Join();

    public static string ToolText(this ResponseLog log) => string.Join("; ", log.ToolCalls.Select(call => $"{call.Id}:{call.Name}:{call.Arguments}"));

    public static JsonNode Encode(LlmRequest request, bool stream = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Dialect.WriteRequest(request, stream, writer);
        }

        return JsonNode.Parse(buffer.WrittenSpan)!;
    }

    public static LlmRequest Request(params Message[] messages) => new()
    {
        Provider = "ollama",
        Model = "test-model",
        Messages = messages.Length > 0 ? messages : [Message.User("Hi")],
    };

    /// <summary>A line with this message, which is not the last.</summary>
    public static string Line(string message) => $$"""{"model":"m1","created_at":"2026-01-01T00:00:00Z","message":{{message}},"done":false}""";

    /// <summary>The last line.</summary>
    public static string Done(string members = "\"done_reason\":\"stop\"", string message = """{"role":"assistant","content":""}""") =>
        $$"""{"model":"m1","created_at":"2026-01-01T00:00:00Z","message":{{message}},"done":true,{{members}}}""";
}
