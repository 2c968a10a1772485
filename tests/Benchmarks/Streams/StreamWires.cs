namespace Mirascope.Gen.Benchmarks.Streams;

/// <summary>The streams that are measured, by the name of the provider and, where it has several, its dialect.</summary>
internal static class StreamWires
{
    public const string Responses = Provider.OpenAI + ":responses";

    private const string ChunkHead = """{"id":"chatcmpl-B7x2Kq0aXn3","object":"chat.completion.chunk","created":1767225600,"model":"bench-model-2026-01-01","service_tier":"default","system_fingerprint":"fp_44709d6fcb",""";

    public static IReadOnlyDictionary<string, StreamWire> All { get; } = new Dictionary<string, StreamWire>(StringComparer.Ordinal)
    {
        [Provider.OpenAI] = new()
        {
            Start = [$$$"""data: {{{ChunkHead}}}"choices":[{"index":0,"delta":{"role":"assistant","content":"","refusal":null},"logprobs":null,"finish_reason":null}],"usage":null,"obfuscation":"Zk3"}"""],
            Delta = word => $$$"""data: {{{ChunkHead}}}"choices":[{"index":0,"delta":{"content":"{{{word}}}"},"logprobs":null,"finish_reason":null}],"usage":null,"obfuscation":"kT91xZ"}""",
            End = deltas =>
            [
                $$$"""data: {{{ChunkHead}}}"choices":[{"index":0,"delta":{},"logprobs":null,"finish_reason":"stop"}],"usage":null,"obfuscation":"a8"}""",
                $$$"""data: {{{ChunkHead}}}"choices":[],"usage":{"prompt_tokens":12,"completion_tokens":{{{deltas}}},"total_tokens":{{{deltas + 12}}},"prompt_tokens_details":{"cached_tokens":0,"audio_tokens":0},"completion_tokens_details":{"reasoning_tokens":0,"audio_tokens":0,"accepted_prediction_tokens":0,"rejected_prediction_tokens":0}},"obfuscation":""}""",
                "data: [DONE]",
            ],
            Member = "content",
            Depth = 4,
        },
        [Responses] = new()
        {
            Start =
            [
                Event("response.created", """{"type":"response.created","sequence_number":0,"response":{"id":"resp_01Bench","object":"response","created_at":1767225600,"status":"in_progress","model":"bench-model-2026-01-01","output":[],"usage":null}}"""),
                Event("response.output_item.added", """{"type":"response.output_item.added","sequence_number":1,"output_index":0,"item":{"id":"msg_01Bench","type":"message","status":"in_progress","content":[],"role":"assistant"}}"""),
                Event("response.content_part.added", """{"type":"response.content_part.added","sequence_number":2,"item_id":"msg_01Bench","output_index":0,"content_index":0,"part":{"type":"output_text","annotations":[],"logprobs":[],"text":""}}"""),
            ],
            Delta = word => Event("response.output_text.delta", $$$"""{"type":"response.output_text.delta","sequence_number":7,"item_id":"msg_01Bench","output_index":0,"content_index":0,"delta":"{{{word}}}","logprobs":[],"obfuscation":"kT91xZ"}"""),
            End = deltas => [Event("response.completed", $$$"""{"type":"response.completed","sequence_number":9,"response":{"id":"resp_01Bench","object":"response","created_at":1767225600,"status":"completed","model":"bench-model-2026-01-01","output":[],"usage":{"input_tokens":12,"input_tokens_details":{"cached_tokens":0},"output_tokens":{{{deltas}}},"output_tokens_details":{"reasoning_tokens":0},"total_tokens":{{{deltas + 12}}} } } }""")],
            Member = "delta",
            Depth = 1,
        },
        [Provider.Anthropic] = new()
        {
            Start = [.. AnthropicStart.Select(json => Event(NameOf(json), json)), Event("ping", """{"type": "ping"}""")],
            Delta = word => Event("content_block_delta", AnthropicDelta(word)),
            End = deltas => [.. AnthropicEnd(deltas).Select(json => Event(NameOf(json), json))],
            Member = "text",
            Depth = 2,
        },
        [Provider.Google] = new()
        {
            Start = [],
            Delta = word => $$$"""data: {"candidates": [{"content": {"parts": [{"text": "{{{word}}}"}],"role": "model"},"index": 0}],"usageMetadata": {"promptTokenCount": 12,"candidatesTokenCount": {{{word.Length}}},"totalTokenCount": {{{word.Length + 12}}},"promptTokensDetails": [{"modality": "TEXT","tokenCount": 12}]},"modelVersion": "bench-model","responseId": "aXn3Kq0B7x2"}""",
            End = deltas => [$$$"""data: {"candidates": [{"content": {"parts": [{"text": ""}],"role": "model"},"finishReason": "STOP","index": 0}],"usageMetadata": {"promptTokenCount": 12,"candidatesTokenCount": {{{deltas}}},"totalTokenCount": {{{deltas + 12}}}},"modelVersion": "bench-model","responseId": "aXn3Kq0B7x2"}"""],
            Member = "text",
            Depth = 6,
        },
        [Provider.Mistral] = new()
        {
            Start = ["""data: {"id":"cmpl-01Bench","object":"chat.completion.chunk","created":1767225600,"model":"bench-model","choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}]}"""],
            Delta = word => $$$"""data: {"id":"cmpl-01Bench","object":"chat.completion.chunk","created":1767225600,"model":"bench-model","choices":[{"index":0,"delta":{"content":"{{{word}}}"},"finish_reason":null}],"p":"abcdefgh"}""",
            End = deltas => [$$$"""data: {"id":"cmpl-01Bench","object":"chat.completion.chunk","created":1767225600,"model":"bench-model","choices":[{"index":0,"delta":{"content":""},"finish_reason":"stop"}],"usage":{"prompt_tokens":12,"total_tokens":{{{deltas + 12}}},"completion_tokens":{{{deltas}}}}}""", "data: [DONE]"],
            Member = "content",
            Depth = 4,
        },
        [Provider.Cohere] = new()
        {
            Start =
            [
                Event("message-start", """{"id":"01-bench","type":"message-start","delta":{"message":{"role":"assistant","content":[],"tool_plan":"","tool_calls":[],"citations":[]}}}"""),
                Event("content-start", """{"type":"content-start","index":0,"delta":{"message":{"content":{"type":"text","text":""}}}}"""),
            ],
            Delta = word => Event("content-delta", $$$$$"""{"type":"content-delta","index":0,"delta":{"message":{"content":{"text":"{{{{{word}}}}}"}}}}"""),
            End = deltas =>
            [
                Event("content-end", """{"type":"content-end","index":0}"""),
                Event("message-end", $$$"""{"type":"message-end","delta":{"finish_reason":"COMPLETE","usage":{"billed_units":{"input_tokens":2,"output_tokens":{{{deltas}}}},"tokens":{"input_tokens":12,"output_tokens":{{{deltas}}} } } } }"""),
            ],
            Member = "text",
            Depth = 4,
        },
        [Provider.Bedrock + ":converse"] = new()
        {
            Cut = StreamCut.AmazonFrames,
            Start = ["""messageStart {"p":"abcdefghijk","role":"assistant"}"""],
            Delta = word => $$$"""contentBlockDelta {"contentBlockIndex":0,"delta":{"text":"{{{word}}}"},"p":"abcdefghijklmnopqrstuvwxyz"}""",
            End = deltas =>
            [
                """contentBlockStop {"contentBlockIndex":0,"p":"abcdefghijklmn"}""",
                """messageStop {"p":"abcdefghijklmnopqrstuv","stopReason":"end_turn"}""",
                $$$"""metadata {"metrics":{"latencyMs":900},"p":"abcdef","usage":{"inputTokens":12,"outputTokens":{{{deltas}}},"totalTokens":{{{deltas + 12}}} } }""",
            ],
            Member = "text",
            Depth = 2,
        },
        [Provider.Bedrock + ":invoke"] = new()
        {
            Cut = StreamCut.AmazonChunks,
            Start = [.. AnthropicStart.Select(json => "chunk " + json)],
            Delta = word => "chunk " + AnthropicDelta(word),
            End = deltas => [.. AnthropicEnd(deltas).Select(json => "chunk " + json)],
            Member = "text",
            Depth = 2,
        },
        [Provider.Ollama] = new()
        {
            Cut = StreamCut.Lines,
            Start = [],
            Delta = word => $$$"""{"model":"bench-model:8b","created_at":"2026-01-01T00:00:00.{{{word.Length}}}36986Z","message":{"role":"assistant","content":"{{{word}}}"},"done":false}""",
            End = deltas => [$$$"""{"model":"bench-model:8b","created_at":"2026-01-01T00:00:09.123456Z","message":{"role":"assistant","content":""},"done":true,"done_reason":"stop","total_duration":2203237375,"load_duration":336223209,"prompt_eval_count":12,"prompt_eval_duration":355000000,"eval_count":{{{deltas}}},"eval_duration":1511000000}"""],
            Member = "content",
            Depth = 2,
        },
    };

    private static string[] AnthropicStart =>
    [
        """{"type":"message_start","message":{"id":"msg_01Bench","type":"message","role":"assistant","model":"bench-model","content":[],"stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":12,"cache_creation_input_tokens":0,"cache_read_input_tokens":0,"output_tokens":1}}}""",
        """{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}""",
    ];

    private static string AnthropicDelta(string word) => $$$"""{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"{{{word}}}"}}""";

    private static string[] AnthropicEnd(int deltas) =>
    [
        """{"type":"content_block_stop","index":0}""",
        $$$"""{"type":"message_delta","delta":{"stop_reason":"end_turn","stop_sequence":null},"usage":{"output_tokens":{{{deltas}}}}}""",
        """{"type":"message_stop"}""",
    ];

    private static string Event(string name, string json) => $"event: {name}\ndata: {json}";

    private static string NameOf(string json) => json.Split('"')[3];
}
