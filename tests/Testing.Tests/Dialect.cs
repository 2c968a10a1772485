using System.Text;
using Mirascope.Gen.Testing;

namespace Mirascope.Gen.Tests;

/// <summary>How the tests speak to one dialect of the simulator, without any client.</summary>
/// <param name="Name">Its short name in the tables.</param>
/// <param name="Path">Where whole answers are asked for.</param>
/// <param name="Good">A body that holds.</param>
/// <param name="Key">The header with the key.</param>
internal sealed record Dialect(string Name, string Path, string Good, params (string Name, string Value)[] Key)
{
    public static Dialect OpenAI { get; } = new(
        "openai", "/v1/chat/completions", """{"model":"m","messages":[{"role":"user","content":"Hi"}]}""", ("Authorization", "Bearer key"));

    public static Dialect Responses { get; } = new("responses", "/v1/responses", """{"model":"m","input":"Hi"}""", ("Authorization", "Bearer key"));

    public static Dialect Anthropic { get; } = new(
        "anthropic", "/v1/messages", """{"model":"m","max_tokens":100,"messages":[{"role":"user","content":"Hi"}]}""", ("x-api-key", "key"), ("anthropic-version", "2023-06-01"));

    public static Dialect Gemini { get; } = new(
        "gemini", "/v1beta/models/m:generateContent", """{"contents":[{"role":"user","parts":[{"text":"Hi"}]}]}""", ("x-goog-api-key", "key"))
    {
        StreamPath = "/v1beta/models/m:streamGenerateContent?alt=sse",
    };

    public static Dialect Vertex { get; } = Gemini with
    {
        Name = "vertex",
        Path = "/v1/projects/p/locations/global/publishers/google/models/m:generateContent",
        StreamPath = "/v1/projects/p/locations/global/publishers/google/models/m:streamGenerateContent?alt=sse",
        Key = [("Authorization", "Bearer key")],
    };

    public static Dialect Ollama { get; } = new("ollama", "/api/chat", """{"model":"m","stream":false,"messages":[{"role":"user","content":"Hi"}]}""");

    public static Dialect Mistral { get; } = OpenAI with { Name = "mistral", Path = "/mistral/v1/chat/completions" };

    public static Dialect Cohere { get; } = OpenAI with { Name = "cohere", Path = "/v2/chat" };

    public static Dialect Converse { get; } = new(
        "converse", "/model/m/converse", """{"messages":[{"role":"user","content":[{"text":"Hi"}]}]}""", ("Authorization", "Bearer key"))
    {
        StreamPath = "/model/m/converse-stream",
        IsBinary = true,
    };

    public static Dialect Invoke { get; } = new(
        "invoke", "/model/m/invoke", """{"anthropic_version":"bedrock-2023-05-31","max_tokens":100,"messages":[{"role":"user","content":"Hi"}]}""", ("Authorization", "Bearer key"))
    {
        StreamPath = "/model/m/invoke-with-response-stream",
        IsBinary = true,
    };

    public static IReadOnlyList<Dialect> All { get; } = [OpenAI, Responses, Anthropic, Gemini, Vertex, Ollama, Mistral, Cohere, Converse, Invoke];

    public static TheoryData<string> Names => new(All.Select(dialect => dialect.Name));

    public static TheoryData<string> NamesOfText => new(All.Where(dialect => !dialect.IsBinary).Select(dialect => dialect.Name));

    /// <summary>Whether streams are no text.</summary>
    public bool IsBinary { get; init; }

    /// <summary>Where streams are asked for; null where the body asks for them.</summary>
    public string? StreamPath { get; init; }

    public static Dialect Of(string name) => All.Single(dialect => dialect.Name == name);

    /// <summary>Sends a good body as a request for a stream.</summary>
    public HttpRequestMessage StreamRequest() =>
        StreamPath is null ? Request(Body.Of(Name, """{"stream":true}""")) : Request(Good, path: StreamPath);

    public async Task<Reply> SendAsync(LlmSimulator simulator, string body) => await SendAsync(simulator, Request(body));

    public static async Task<Reply> SendAsync(LlmSimulator simulator, HttpRequestMessage request)
    {
        using var invoker = new HttpMessageInvoker(simulator.CreateHandler());
        using var response = await invoker.SendAsync(request, TestContext.Current.CancellationToken);
        return await Reply.ReadAsync(response);
    }

    public HttpRequestMessage Request(string body, string query = "", string? path = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "https://simulator.invalid" + (path ?? Path) + query)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        foreach (var (name, value) in Key)
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }
}
