using System.Text;
using Mirascope.Gen.Tests.Framing;

namespace Mirascope.Gen.Tests.Performance;

/// <summary>The events of a stream of text: those before the deltas, a delta, those after; a character is a byte.</summary>
internal sealed record DeltaEvents(string[] Start, string One, string[] End)
{
    /// <summary>The bytes every event ends with.</summary>
    public byte[] Mark { get; init; } = "\n\n"u8.ToArray();

    /// <summary>Whether every event begins with its length instead.</summary>
    public bool IsFramed { get; init; }

    public static DeltaEvents OpenAI { get; } = new(
        [],
        Data("""{"id":"c","model":"test-model","choices":[{"index":0,"delta":{"content":"words"},"finish_reason":null}]}"""),
        [
            Data("""{"id":"c","model":"test-model","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}"""),
            Data("""{"id":"c","model":"test-model","choices":[],"usage":{"prompt_tokens":3,"completion_tokens":9}}"""),
            Data("[DONE]"),
        ]);

    public static DeltaEvents OpenAIResponses { get; } = new(
        [
            Named("response.created", """{"type":"response.created","response":{"id":"r","model":"test-model","status":"in_progress","output":[]}}"""),
            Named("response.output_item.added", """{"type":"response.output_item.added","output_index":0,"item":{"id":"i","type":"message","role":"assistant","content":[]}}"""),
        ],
        Named("response.output_text.delta", """{"type":"response.output_text.delta","item_id":"i","output_index":0,"content_index":0,"delta":"words"}"""),
        [Named("response.completed", """{"type":"response.completed","response":{"id":"r","model":"test-model","status":"completed","output":[],"usage":{"input_tokens":3,"output_tokens":9}}}""")]);

    public static DeltaEvents Anthropic { get; } = new(
        [
            Named("message_start", """{"type":"message_start","message":{"id":"m","role":"assistant","model":"test-model","content":[],"usage":{"input_tokens":3,"output_tokens":1}}}"""),
            Named("content_block_start", """{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}"""),
        ],
        Named("content_block_delta", """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"words"}}"""),
        [
            Named("content_block_stop", """{"type":"content_block_stop","index":0}"""),
            Named("message_delta", """{"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":9}}"""),
            Named("message_stop", """{"type":"message_stop"}"""),
        ]);

    public static DeltaEvents Google { get; } = new(
        [],
        Data("""{"candidates":[{"content":{"parts":[{"text":"words"}],"role":"model"}}],"usageMetadata":{"promptTokenCount":3},"modelVersion":"test-model","responseId":"r"}"""),
        [Data("""{"candidates":[{"content":{"parts":[],"role":"model"},"finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":3,"candidatesTokenCount":9}}""")]);

    public static DeltaEvents Mistral { get; } = new(
        [],
        Data("""{"id":"c","model":"test-model","choices":[{"index":0,"delta":{"content":"words"},"finish_reason":null}],"p":"abcdef"}"""),
        [
            Data("""{"id":"c","model":"test-model","choices":[{"index":0,"delta":{"content":""},"finish_reason":"stop"}],"usage":{"prompt_tokens":3,"completion_tokens":9}}"""),
            Data("[DONE]"),
        ]);

    public static DeltaEvents Cohere { get; } = new(
        [
            Named("message-start", """{"id":"c","type":"message-start","delta":{"message":{"role":"assistant","content":[],"tool_plan":"","tool_calls":[],"citations":[]}}}"""),
            Named("content-start", """{"type":"content-start","index":0,"delta":{"message":{"content":{"type":"text","text":""}}}}"""),
        ],
        Named("content-delta", """{"type":"content-delta","index":0,"delta":{"message":{"content":{"text":"words"}}}}"""),
        [
            Named("content-end", """{"type":"content-end","index":0}"""),
            Named("message-end", """{"type":"message-end","delta":{"finish_reason":"COMPLETE","usage":{"tokens":{"input_tokens":3,"output_tokens":9}}}}"""),
        ]);

    public static DeltaEvents Ollama { get; } = new(
        [],
        Line("""{"model":"test-model","created_at":"2026-01-01T00:00:00.123456Z","message":{"role":"assistant","content":"words"},"done":false}"""),
        [Line("""{"model":"test-model","created_at":"2026-01-01T00:00:01Z","message":{"role":"assistant","content":""},"done":true,"done_reason":"stop","prompt_eval_count":3,"eval_count":9}""")])
    {
        Mark = "\n"u8.ToArray(),
    };

    public static DeltaEvents BedrockConverse { get; } = new(
        [Frame("messageStart", """{"role":"assistant","p":"abc"}""")],
        Frame("contentBlockDelta", """{"contentBlockIndex":0,"delta":{"text":"words"},"p":"abcdefgh"}"""),
        [
            Frame("contentBlockStop", """{"contentBlockIndex":0,"p":"abc"}"""),
            Frame("messageStop", """{"stopReason":"end_turn","p":"abc"}"""),
            Frame("metadata", """{"usage":{"inputTokens":3,"outputTokens":9,"totalTokens":12},"metrics":{"latencyMs":1},"p":"abc"}"""),
        ])
    {
        IsFramed = true,
    };

    public static DeltaEvents BedrockInvoke { get; } = new(
        [
            Chunk("""{"type":"message_start","message":{"id":"m","role":"assistant","model":"test-model","content":[],"usage":{"input_tokens":3,"output_tokens":1}}}"""),
            Chunk("""{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}"""),
        ],
        Chunk("""{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"words"}}"""),
        [
            Chunk("""{"type":"content_block_stop","index":0}"""),
            Chunk("""{"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":9}}"""),
            Chunk("""{"type":"message_stop"}"""),
        ])
    {
        IsFramed = true,
    };

    private static string Frame(string name, string json) => Encoding.Latin1.GetString(EventStreamFeed.Event(name, json));

    private static string Chunk(string json) => Frame("chunk", $$"""{"bytes":"{{Convert.ToBase64String(Encoding.UTF8.GetBytes(json))}}","p":"abcd"}""");

    private static string Data(string json) => $"data: {json}\n\n";

    private static string Named(string name, string json) => $"event: {name}\ndata: {json}\n\n";

    private static string Line(string json) => json + "\n";
}
