using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mirascope.Gen.Dialects;
using Mirascope.Gen.Dialects.OpenAIChat;

namespace Mirascope.Gen.Tests.Dialects.OpenAIChat;

/// <summary>The body the dialect writes.</summary>
internal static class Encoded
{
    public static LlmRequest Request(params Message[] messages) => new() { Provider = "p", Model = "m1", Messages = messages };

    public static ReadOnlyMemory<byte> Utf8(string json) => Encoding.UTF8.GetBytes(json);

    public static string Text(LlmRequest request, bool stream = false) => Text(new OpenAIChatDialect(OpenAIChatQuirks.None), request, stream);

    public static string Text(Dialect dialect, LlmRequest request, bool stream)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            dialect.WriteRequest(request, stream, writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Asserts that the body is this JSON, members in any order.</summary>
    public static void AssertBody(string expected, LlmRequest request, bool stream = false)
    {
        var actual = Text(request, stream);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), actual);
    }

    /// <summary>Asserts that the body has these messages.</summary>
    public static void AssertMessages(string expected, params Message[] messages) =>
        AssertBody($$"""{"model":"m1","messages":{{expected}}}""", Request(messages));
}
