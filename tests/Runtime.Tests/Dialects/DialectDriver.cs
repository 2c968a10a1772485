using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mirascope.Gen.Dialects;
using Mirascope.Gen.Execution;
using Mirascope.Gen.Framing;

namespace Mirascope.Gen.Tests.Dialects;

/// <summary>Drives a dialect without a network: events in, an answer out; a request in, a body out.</summary>
internal sealed class DialectDriver(Dialect dialect)
{
    public Dialect Dialect => dialect;

    public static LlmRequest Request(params Message[] messages) => new() { Provider = "p", Model = "m1", Messages = messages };

    /// <summary>A whole answer.</summary>
    public DecodedAnswer Whole(string body)
    {
        var decoded = new DecodedAnswer { Log = { Dialect = dialect.Name } };
        var error = dialect.ReadResponse(Encoding.UTF8.GetBytes(body), decoded.Log);
        return decoded.End(error, error is null);
    }

    /// <summary>A stream as it stands on the wire.</summary>
    public DecodedAnswer Stream(byte[] body)
    {
        var decoded = new DecodedAnswer { Log = { Dialect = dialect.Name } };
        var decoder = dialect.CreateStreamDecoder();
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
                decoder.Read(frame.Event, frame.Data, decoded.Log);
            }
        }

        if (reader.TryReadLast(out var last))
        {
            decoder.Read(last.Event, last.Data, decoded.Log);
        }

        return decoded.End(decoder.Error, decoder.IsComplete);
    }

    /// <summary>A stream of unnamed events with these data.</summary>
    public DecodedAnswer Events(params string[] data)
    {
        var decoded = new DecodedAnswer { Log = { Dialect = dialect.Name } };
        var decoder = dialect.CreateStreamDecoder();
        foreach (var each in data)
        {
            decoder.Read(default, Encoding.UTF8.GetBytes(each), decoded.Log);
        }

        return decoded.End(decoder.Error, decoder.IsComplete);
    }

    /// <summary>The body of a request.</summary>
    public string Body(LlmRequest request, bool stream = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            dialect.WriteRequest(ForeignParts.Settle(request, dialect.Name), stream, writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Asserts that the body is this JSON, members in any order.</summary>
    public void AssertBody(string expected, LlmRequest request, bool stream = false)
    {
        var actual = Body(request, stream);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), actual);
    }

    /// <summary>Asserts that the body is the model and these messages.</summary>
    public void AssertMessages(string expected, params Message[] messages) =>
        AssertBody($$"""{"model":"m1","messages":{{expected}}}""", Request(messages));
}
