namespace Mirascope.Gen.Tests.Faults.Clients;

/// <summary>Anthropic's side of <see cref="ProviderWire"/>.</summary>
internal static class AnthropicWire
{
    private const string Failure = """{"type":"error","error":{"type":"overloaded_error","message":"It is too much."}}""";

    public static ProviderWire Value { get; } = new()
    {
        Provider = Provider.Anthropic,
        Model = "claude-sonnet-4-5",
        Events =
        [
            Event("message_start", """{"type":"message_start","message":{"id":"m1","type":"message","role":"assistant","model":"claude-sonnet-4-5","content":[],"stop_reason":null,"usage":{"input_tokens":10,"output_tokens":1}}}"""),
            Event("content_block_start", """{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}"""),
            TextDelta("Hello "),
            TextDelta("wörld😀"),
            Event("content_block_stop", """{"type":"content_block_stop","index":0}"""),
            Event("content_block_start", """{"type":"content_block_start","index":1,"content_block":{"type":"tool_use","id":"toolu_1","name":"find","input":{}}}"""),
            Event("content_block_delta", """{"type":"content_block_delta","index":1,"delta":{"type":"input_json_delta","partial_json":"{}"}}"""),
            Event("content_block_stop", """{"type":"content_block_stop","index":1}"""),
            Event("message_delta", """{"type":"message_delta","delta":{"stop_reason":"tool_use","stop_sequence":null},"usage":{"output_tokens":5}}"""),
            Event("message_stop", """{"type":"message_stop"}"""),
        ],
        TextAfter =
        [
            "", "", "", "Hello ", ProviderWire.Text, ProviderWire.Text, ProviderWire.Text, ProviderWire.Text, ProviderWire.Text, ProviderWire.Text,
        ],
        EventsUntilBilled = 9,
        Whole = """
            {"id":"m1","type":"message","role":"assistant","model":"claude-sonnet-4-5","content":[{"type":"text","text":"Hello wörld😀"},
            {"type":"tool_use","id":"toolu_1","name":"find","input":{}}],"stop_reason":"tool_use","stop_sequence":null,
            "usage":{"input_tokens":10,"output_tokens":5}}
            """,
        Error = Failure,
        ErrorEvent = Event("error", Failure),
        Ping = Event("ping", """{"type":"ping"}"""),
        Delta = TextDelta("x"),
    };

    public static string TextDelta(string text) =>
        Event("content_block_delta", $$$"""{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"{{{text}}}"}}""");

    public static string Event(string name, string data) => $"event: {name}\ndata: {data}\n\n";
}
