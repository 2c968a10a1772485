namespace Mirascope.Gen.Tests.Faults.Clients;

/// <summary>OpenAI's side of <see cref="ProviderWire"/>.</summary>
internal static class OpenAIWire
{
    private const string Failure = """{"error":{"message":"It is too much.","type":"server_error","param":null,"code":"overloaded"}}""";

    public static ProviderWire Value { get; } = new()
    {
        Provider = Provider.OpenAI,
        Model = "gpt-4o-mini",
        Events =
        [
            Choice("""{"role":"assistant","content":""}"""),
            Choice("""{"content":"Hello "}"""),
            Choice("""{"content":"wörld😀"}"""),
            Choice("""{"tool_calls":[{"index":0,"id":"call_1","type":"function","function":{"name":"find","arguments":""}}]}"""),
            Choice("""{"tool_calls":[{"index":0,"function":{"arguments":"{}"}}]}"""),
            Choice("{}", "\"tool_calls\""),
            Chunk("""[],"usage":{"prompt_tokens":10,"completion_tokens":5,"total_tokens":15}"""),
            "data: [DONE]\n\n",
        ],
        TextAfter = ["", "", "Hello ", ProviderWire.Text, ProviderWire.Text, ProviderWire.Text, ProviderWire.Text, ProviderWire.Text],
        EventsUntilBilled = 7,
        Whole = """
            {"id":"c1","object":"chat.completion","model":"gpt-4o-mini","choices":[{"index":0,"message":{"role":"assistant","content":"Hello wörld😀",
            "tool_calls":[{"id":"call_1","type":"function","function":{"name":"find","arguments":"{}"}}]},"finish_reason":"tool_calls"}],
            "usage":{"prompt_tokens":10,"completion_tokens":5,"total_tokens":15}}
            """,
        Error = Failure,
        ErrorEvent = $"data: {Failure}\n\n",
        Ping = Chunk("[]"),
        Delta = Choice("""{"content":"x"}"""),
    };

    public static string Choice(string delta, string reason = "null") => Chunk($$"""[{"index":0,"delta":{{delta}},"finish_reason":{{reason}}}]""");

    public static string Chunk(string choices) => $$"""data: {"id":"c1","object":"chat.completion.chunk","model":"gpt-4o-mini","choices":{{choices}}}""" + "\n\n";
}
