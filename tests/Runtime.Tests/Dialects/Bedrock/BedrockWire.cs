using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Mirascope.Gen.Dialects.AnthropicMessages;
using Mirascope.Gen.Dialects.BedrockConverse;
using Mirascope.Gen.Tests.Framing;
using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Dialects.Bedrock;

/// <summary>Bedrock's two forms, with and without a client around them.</summary>
internal static class BedrockWire
{
    public const string Claude = "us.anthropic.claude-sonnet-4-5-20250929-v1:0";
    public const string EventStream = "application/vnd.amazon.eventstream";

    /// <summary>The two providers.</summary>
    public static TheoryData<string> Providers => ["bedrock", "bedrock:invoke"];

    public static DialectDriver Converse { get; } = new(new BedrockConverseDialect());

    public static DialectDriver Invoke { get; } = new(new AnthropicBedrockDialect());

    /// <summary>A stream of a form that says <c>Hello</c> and calls a tool, frame by frame.</summary>
    public static byte[][] Frames(string provider) => provider == "bedrock"
        ?
        [
            Frame("messageStart", """{"role":"assistant","p":"ab"}"""),
            Frame("contentBlockDelta", """{"contentBlockIndex":0,"delta":{"text":"Hel"},"p":"abcd"}"""),
            Frame("contentBlockDelta", """{"contentBlockIndex":0,"delta":{"text":"lo"},"p":"a"}"""),
            Frame("contentBlockStop", """{"contentBlockIndex":0,"p":"abc"}"""),
            Frame("contentBlockStart", """{"contentBlockIndex":1,"start":{"toolUse":{"toolUseId":"t1","name":"find"}},"p":"a"}"""),
            Frame("contentBlockDelta", """{"contentBlockIndex":1,"delta":{"toolUse":{"input":"{\"a\":1}"}},"p":"a"}"""),
            Frame("contentBlockStop", """{"contentBlockIndex":1,"p":"abc"}"""),
            Frame("messageStop", """{"stopReason":"tool_use","p":"ab"}"""),
            Frame("metadata", """{"usage":{"inputTokens":3,"outputTokens":9,"totalTokens":12},"metrics":{"latencyMs":7},"p":"a"}"""),
        ]
        :
        [
            Chunk("""{"type":"message_start","message":{"id":"m1","role":"assistant","model":"claude","content":[],"usage":{"input_tokens":3,"output_tokens":1}}}"""),
            Chunk("""{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}"""),
            Chunk("""{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Hel"}}"""),
            Chunk("""{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"lo"}}"""),
            Chunk("""{"type":"content_block_stop","index":0}"""),
            Chunk("""{"type":"content_block_start","index":1,"content_block":{"type":"tool_use","id":"t1","name":"find","input":{}}}"""),
            Chunk("""{"type":"content_block_delta","index":1,"delta":{"type":"input_json_delta","partial_json":"{\"a\":1}"}}"""),
            Chunk("""{"type":"content_block_stop","index":1}"""),
            Chunk("""{"type":"message_delta","delta":{"stop_reason":"tool_use"},"usage":{"output_tokens":9}}"""),
            Chunk("""{"type":"message_stop"}"""),
        ];

    public static byte[] Frame(string name, string json) => EventStreamFeed.Event(name, json);

    public static byte[] Chunk(string json) => Frame("chunk", $$"""{"bytes":"{{Convert.ToBase64String(Encoding.UTF8.GetBytes(json))}}","p":"abcd"}""");

    /// <summary>Reads events of Converse without a client.</summary>
    public static DecodedAnswer Events(params (string Name, string Json)[] events)
    {
        var decoded = new DecodedAnswer { Log = { Dialect = BedrockConverseDialect.DialectName, RequestedModel = "m1" } };
        var decoder = new ConverseStreamDecoder();
        foreach (var (name, json) in events)
        {
            decoder.Read(Encoding.UTF8.GetBytes(name), Encoding.UTF8.GetBytes(json), decoded.Log);
        }

        decoder.End(decoded.Log);
        return decoded.End(decoder.Error, decoder.IsComplete);
    }

    /// <summary>Reads deltas of Converse between a message's beginning and its end.</summary>
    public static DecodedAnswer Deltas(params string[] deltas) => Events(
    [
        ("messageStart", """{"role":"assistant"}"""),
        .. deltas.Select(delta => ("contentBlockDelta", delta)),
        ("messageStop", """{"stopReason":"end_turn"}"""),
    ]);

    public static JsonNode Body(LlmRequest request) => JsonNode.Parse(Converse.Body(request))!;

    public static LlmRequest Request(string model, params Message[] messages) => new()
    {
        Provider = Provider.Bedrock,
        Model = model,
        Messages = messages.Length > 0 ? messages : [Message.User("Hi")],
    };

    /// <summary>A client that reads this body.</summary>
    public static LlmClient Client(string provider, Stream body) => new(new LlmClientOptions
    {
        Handler = new StubHandler((_, _) =>
        {
            var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) };
            response.Content.Headers.TryAddWithoutValidation("Content-Type", EventStream);
            response.Headers.TryAddWithoutValidation("x-amzn-requestid", "req-1");
            return Task.FromResult(response);
        }),
        MaxRetries = 0,
        Credentials = { [provider] = "canary-bedrock-key" },
        Variables = { ["AWS_REGION"] = "eu-central-1" },
    });

    public static LlmStream Stream(LlmClient client, string provider) =>
        client.StreamAsync(Request(Claude) with { Provider = provider, Tools = [new ToolDefinition("find", null, """{"type":"object"}"""u8.ToArray())] });
}
