namespace Mirascope.Gen.Tests.Faults.Clients;

/// <summary>Ollama's side of <see cref="ProviderWire"/>: lines in place of events. Its answers have no reason of their own for tool calls.</summary>
internal static class OllamaWire
{
    private const string Failure = """{"error":"It is too much."}""";

    public static ProviderWire Value { get; } = new()
    {
        Provider = Provider.Ollama,
        Model = "qwen3",
        Events =
        [
            Line("""{"role":"assistant","content":""}"""),
            Line("""{"role":"assistant","content":"Hello "}"""),
            Line("""{"role":"assistant","content":"wörld😀"}"""),
            Line("""{"role":"assistant","content":"","tool_calls":[{"id":"call_1","function":{"name":"find","arguments":{}}}]}"""),
            Line("""{"role":"assistant","content":""}""", "true,\"done_reason\":\"stop\",\"prompt_eval_count\":10,\"eval_count\":5"),
        ],
        TextAfter = ["", "", "Hello ", ProviderWire.Text, ProviderWire.Text],
        EventsUntilBilled = 5,
        Reason = FinishReason.Stop,
        Whole = """
            {"model":"qwen3","created_at":"2026-01-01T00:00:00Z","message":{"role":"assistant","content":"Hello wörld😀",
            "tool_calls":[{"id":"call_1","function":{"name":"find","arguments":{}}}]},"done":true,"done_reason":"stop","prompt_eval_count":10,"eval_count":5}
            """,
        Error = Failure,
        ErrorEvent = Failure + "\n",
        EventError = typeof(LlmApiException),
        Ping = "\n",
        Delta = Line("""{"content":"x"}"""),
    };

    private static string Line(string message, string done = "false") =>
        $$"""{"model":"qwen3","created_at":"2026-01-01T00:00:00Z","message":{{message}},"done":{{done}}}""" + "\n";
}
