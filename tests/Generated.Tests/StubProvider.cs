using System.Net;
using System.Text;

namespace Mirascope.Gen.Tests;

/// <summary>Answers with the bodies a test lines up, and remembers what was asked.</summary>
internal sealed class StubProvider : HttpMessageHandler
{
    private readonly Queue<(HttpStatusCode Status, string ContentType, string Body)> _answers = new();

    public List<string> Bodies { get; } = [];

    public List<string> Urls { get; } = [];

    public LlmClient CreateClient(ModelCatalog? models = null) => new(new LlmClientOptions
    {
        Models = models ?? ModelCatalog.Default,
        Handler = this,
        MaxRetries = 0,
        Credentials = { [Provider.OpenAI] = "test-key", [Provider.Anthropic] = "test-key" },
    });

    public StubProvider Answer(string body, string contentType = "application/json", HttpStatusCode status = HttpStatusCode.OK)
    {
        _answers.Enqueue((status, contentType, body));
        return this;
    }

    /// <summary>The one answer, with another text in a text's place.</summary>
    public StubProvider With(string text, string other)
    {
        var (status, contentType, body) = _answers.Dequeue();
        return Answer(body.Replace(text, other, StringComparison.Ordinal), contentType, status);
    }

    /// <summary>A streamed answer in the OpenAI dialect, a delta a word.</summary>
    public StubProvider OpenAIStream(params string[] deltas) => Answer(
        string.Concat(deltas.Select(delta => Chunk($$"""{"index":0,"delta":{"content":{{Json(delta)}}},"finish_reason":null}""")))
        + Chunk("""{"index":0,"delta":{},"finish_reason":"stop"}""")
        + """data: {"id":"c1","model":"gpt-4o-mini-2024-07-18","choices":[],"usage":{"prompt_tokens":10,"completion_tokens":5,"total_tokens":15}}""" + "\n\n"
        + "data: [DONE]\n\n",
        "text/event-stream");

    /// <summary>A whole answer in the OpenAI dialect.</summary>
    public StubProvider OpenAIText(string text) => Answer(
        $$$"""{"id":"c1","model":"gpt-4o-mini-2024-07-18","choices":[{"index":0,"message":{"role":"assistant","content":{{{Json(text)}}}},"finish_reason":"stop"}],"usage":{"prompt_tokens":10,"completion_tokens":5,"total_tokens":15}}""");

    /// <summary>A whole answer in the Anthropic dialect.</summary>
    public StubProvider AnthropicText(string text) => Answer(
        $$$"""{"id":"m1","type":"message","role":"assistant","model":"claude-sonnet-4-5-20250929","content":[{"type":"text","text":{{{Json(text)}}}}],"stop_reason":"end_turn","usage":{"input_tokens":10,"output_tokens":5}}""");

    /// <summary>A streamed tool call in the Anthropic dialect.</summary>
    public StubProvider AnthropicToolStream(string name, string arguments) => Answer(
        Event("message_start", """{"type":"message_start","message":{"id":"m1","type":"message","role":"assistant","model":"claude-sonnet-4-5-20250929","content":[],"usage":{"input_tokens":10,"output_tokens":1}}}""")
        + Event("content_block_start", $$$$"""{"type":"content_block_start","index":0,"content_block":{"type":"tool_use","id":"toolu_1","name":"{{{{name}}}}","input":{}}}""")
        + Event("content_block_delta", $$$"""{"type":"content_block_delta","index":0,"delta":{"type":"input_json_delta","partial_json":{{{Json(arguments)}}}}}""")
        + Event("content_block_stop", """{"type":"content_block_stop","index":0}""")
        + Event("message_delta", """{"type":"message_delta","delta":{"stop_reason":"tool_use"},"usage":{"output_tokens":7}}""")
        + Event("message_stop", """{"type":"message_stop"}"""),
        "text/event-stream");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Urls.Add(request.RequestUri!.ToString());
        Bodies.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
        var (status, contentType, body) = _answers.Dequeue();
        return new HttpResponseMessage(status)
        {
            Content = new StringContent(body, Encoding.UTF8, contentType),
            RequestMessage = request,
        };
    }

    private static string Json(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static string Chunk(string choice) => $$"""data: {"id":"c1","model":"gpt-4o-mini-2024-07-18","choices":[{{choice}}]}""" + "\n\n";

    private static string Event(string name, string data) => $"event: {name}\ndata: {data}\n\n";
}
