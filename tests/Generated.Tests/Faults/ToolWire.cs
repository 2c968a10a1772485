using System.Text.Json;

namespace Mirascope.Gen.Tests.Faults;

/// <summary>Answers of both providers that call tools, streamed and whole, with the reason of the end that a test wants.</summary>
internal static class ToolWire
{
    public static string Json(string text) => JsonSerializer.Serialize(text);

    /// <summary>A stream of both providers' dialects.</summary>
    public static string Stream(string provider, string finish, params (string Name, string Arguments)[] calls) => provider == Provider.OpenAI
        ? OpenAIStream(finish, [.. calls.Select((call, i) =>
            $$$$"""{"tool_calls":[{"index":{{{{i}}}},"id":"c{{{{i}}}}","type":"function","function":{"name":{{{{Json(call.Name)}}}},"arguments":{{{{Json(call.Arguments)}}}}}}]}""")])
        : AnthropicStream(finish, calls);

    /// <summary>A whole answer.</summary>
    public static string Whole(string provider, string finish, string name, string arguments) => provider == Provider.OpenAI
        ? $$$$"""
            {"id":"c1","model":"gpt-4o-mini","choices":[{"index":0,"message":{"role":"assistant","content":null,"tool_calls":[
            {"id":"c0","type":"function","function":{"name":{{{{Json(name)}}}},"arguments":{{{{Json(arguments)}}}}}}]},"finish_reason":{{{{Json(finish)}}}}}]}
            """
        : $$$$"""
            {"id":"m1","type":"message","role":"assistant","model":"claude-sonnet-4-5","content":[{"type":"tool_use","id":"c0","name":{{{{Json(name)}}}},"input":{{{{arguments}}}}}],
            "stop_reason":{{{{Json(finish)}}}},"usage":{"input_tokens":1,"output_tokens":1}}
            """;

    public static string OpenAIStream(string finish, params string[] deltas) =>
        string.Concat(deltas.Select(delta => Choice(delta, "null"))) + Choice("{}", Json(finish)) + "data: [DONE]\n\n";

    private static string AnthropicStream(string finish, (string Name, string Arguments)[] calls) =>
        Event("""{"type":"message_start","message":{"id":"m1","type":"message","role":"assistant","model":"claude-sonnet-4-5","content":[],"usage":{"input_tokens":1,"output_tokens":1}}}""")
        + string.Concat(calls.Select((call, i) =>
            Event($$$$"""{"type":"content_block_start","index":{{{{i}}}},"content_block":{"type":"tool_use","id":"c{{{{i}}}}","name":{{{{Json(call.Name)}}}},"input":{}}}""")
            + Event($$$$"""{"type":"content_block_delta","index":{{{{i}}}},"delta":{"type":"input_json_delta","partial_json":{{{{Json(call.Arguments)}}}}}}""")
            + Event($$$$"""{"type":"content_block_stop","index":{{{{i}}}}}""")))
        + Event($$$$"""{"type":"message_delta","delta":{"stop_reason":{{{{Json(finish)}}}}},"usage":{"output_tokens":2}}""")
        + Event("""{"type":"message_stop"}""");

    private static string Choice(string delta, string finish) =>
        $$$$"""data: {"id":"c1","model":"gpt-4o-mini","choices":[{"index":0,"delta":{{{{delta}}}},"finish_reason":{{{{finish}}}}}]}""" + "\n\n";

    private static string Event(string data) => $"data: {data}\n\n";
}
