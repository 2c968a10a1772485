using System.Text;
using Mirascope.Gen.Testing;

namespace Mirascope.Gen.Tests;

/// <summary>What is wrong before the body is looked at.</summary>
public class DoorTests
{
    public static TheoryData<string, string, string, string, string, int, string> Rows => new()
    {
        // dialect, method, path, headers, content type, status, what the error says
        { "openai", "POST", "/v1/chat/completions", "", "application/json", 401, "You didn't provide an API key." },
        { "openai", "POST", "/v1/chat/completions", "Authorization: Bearer ", "application/json", 401, "You didn't provide an API key." },
        { "openai", "POST", "/v1/chat/completions", "Authorization: key", "application/json", 401, "You didn't provide an API key." },
        { "openai", "POST", "/v1/chat/completion", "Authorization: Bearer key", "application/json", 404, "Invalid URL (POST /v1/chat/completion)" },
        { "openai", "POST", "/", "", "application/json", 404, "Invalid URL" },
        { "openai", "PUT", "/v1/chat/completions", "Authorization: Bearer key", "application/json", 405, "method_not_supported" },
        { "openai", "POST", "/v1/chat/completions", "Authorization: Bearer key", "text/plain", 400, "unsupported_content_type" },
        { "openai", "POST", "/chat/completions", "authorization: bearer key", "application/json; charset=utf-8", 200, "chat.completion" },
        { "responses", "POST", "/v1/responses", "", "application/json", 401, "You didn't provide an API key." },
        { "responses", "GET", "/v1/responses", "Authorization: Bearer key", "application/json", 405, "method_not_supported" },
        { "responses", "POST", "/responses", "Authorization: Bearer key", "application/json", 200, "\"response\"" },
        { "gemini", "POST", "/v1beta/models/m:generateContent", "", "application/json", 403, "PERMISSION_DENIED" },
        { "gemini", "POST", "/v1beta/models/m:generateContent?key=k", "", "application/json", 200, "candidates" },
        { "gemini", "POST", "/v1beta/tunedModels/m:generateContent", "x-goog-api-key: k", "application/json", 200, "candidates" },
        { "gemini", "POST", "/v1beta/models/m:generate", "x-goog-api-key: k", "application/json", 404, "NOT_FOUND" },
        { "gemini", "GET", "/v1beta/models/m:generateContent", "x-goog-api-key: k", "application/json", 405, "is inappropriate" },
        { "vertex", "POST", "/v1/projects/p/locations/l/publishers/google/models/m:generateContent", "", "application/json", 401, "UNAUTHENTICATED" },
        { "vertex", "POST", "/v1beta1/projects/p/locations/l/publishers/google/models/m:generateContent", "Authorization: Bearer t", "application/json", 200, "candidates" },
        { "ollama", "POST", "/api/chat", "", "text/plain", 200, "\"done\":true" },
        { "ollama", "POST", "/api/chats", "", "application/json", 404, "404 page not found" },
        { "mistral", "POST", "/mistral/v1/chat/completions", "", "application/json", 401, "Unauthorized" },
        { "mistral", "POST", "/mistral/v1/chats", "Authorization: Bearer key", "application/json", 404, "no Route matched" },
        { "cohere", "POST", "/v2/chat", "", "application/json", 401, "no api key supplied" },
        { "cohere", "GET", "/v2/chat", "Authorization: Bearer key", "application/json", 405, "method not allowed" },
        { "converse", "POST", "/model/m/converse", "", "application/json", 403, "Missing Authentication Token" },
        { "converse", "POST", "/model/m/converses", "Authorization: Bearer key", "application/json", 404, "message" },
        { "converse", "GET", "/model/m/converse", "Authorization: Bearer key", "application/json", 405, "message" },
        { "converse", "POST", "/model/arn:aws:bedrock:us-east-1:1:application-inference-profile%2Fx/converse", "Authorization: Bearer key", "application/json", 200, "end_turn" },
        { "invoke", "POST", "/model/m/invoke", "", "application/json", 403, "Missing Authentication Token" },
        { "ollama", "GET", "/api/chat", "", "application/json", 405, "method not allowed" },
        { "anthropic", "POST", "/v1/messages", "anthropic-version: 2023-06-01", "application/json", 401, "authentication_error" },
        { "anthropic", "POST", "/v1/messages", "x-api-key: |anthropic-version: 2023-06-01", "application/json", 401, "authentication_error" },
        { "anthropic", "POST", "/v1/messages", "x-api-key: key", "application/json", 400, "anthropic-version: header is required" },
        { "anthropic", "POST", "/v1/messages", "x-api-key: key|anthropic-version: 2020-01-01", "application/json", 400, "is not a valid version" },
        { "anthropic", "POST", "/v1/message", "x-api-key: key|anthropic-version: 2023-06-01", "application/json", 404, "not_found_error" },
        { "anthropic", "GET", "/v1/messages", "x-api-key: key|anthropic-version: 2023-06-01", "application/json", 405, "Method Not Allowed" },
        { "anthropic", "POST", "/v1/messages", "x-api-key: key|anthropic-version: 2023-06-01", "text/plain", 400, "content-type" },
        { "anthropic", "POST", "/v1/messages", "authorization: Bearer key|anthropic-version: 2023-06-01", "application/json", 200, "\"message\"" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Request_is_judged_by_path_key_and_form(string dialect, string method, string path, string headers, string contentType, int status, string said)
    {
        var reply = await SendAsync(method, path, headers, contentType, Body.Of(dialect));
        Assert.Equal(status, reply.Status);
        Assert.Contains(said, reply.Text, StringComparison.Ordinal);
        if (status >= 400)
        {
            Assert.Equal("application/json", reply.Headers["Content-Type"]);
            Assert.Equal(dialect == "anthropic", reply.Json["type"] is not null);
        }
    }

    [Theory]
    [InlineData("openai", "", "We could not parse the JSON body of your request.")]
    [InlineData("openai", "{\"model\":", "We could not parse the JSON body of your request.")]
    [InlineData("openai", "[]", "We could not parse the JSON body of your request.")]
    [InlineData("openai", "{\"model\":\"\\ud800\"}", "We could not parse the JSON body of your request.")]
    [InlineData("responses", "[]", "We could not parse the JSON body of your request.")]
    [InlineData("ollama", "", "missing request body")]
    [InlineData("cohere", "{", "invalid json syntax")]
    [InlineData("converse", "{", "message")]
    [InlineData("invoke", "[]", "message")]
    [InlineData("ollama", "{", "error")]
    [InlineData("gemini", "{", "Invalid JSON payload received.")]
    [InlineData("gemini", "[]", "Root element must be a message.")]
    [InlineData("anthropic", "", "The request body is not valid JSON")]
    [InlineData("anthropic", "{'model':1}", "The request body is not valid JSON")]
    [InlineData("anthropic", "7", "Input should be a valid dictionary")]
    public async Task Body_that_is_no_json_object_is_refused(string dialect, string body, string said)
    {
        var reply = await Dialect.Of(dialect).SendAsync(new LlmSimulator(), body);
        Assert.Equal(400, reply.Status);
        Assert.Contains(said, reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023-06-01", """{"temperature":1}""", 200)]
    [InlineData("2026-10-21", """{"temperature":1}""", 400)]
    [InlineData("2026-10-21", """{"top_p":1}""", 400)]
    [InlineData("2026-10-21", """{"top_k":40}""", 400)]
    [InlineData("2026-10-21", """{"messages":[{"role":"user","content":[{"type":"text","text":"Hi","citations":[{"type":"char_location"}]}]}]}""", 400)]
    [InlineData("2023-06-01", """{"messages":[{"role":"user","content":"Hi"},{"role":"system","content":"Be brief."},{"role":"user","content":"Hi"}]}""", 400)]
    [InlineData("2026-10-21", """{"messages":[{"role":"user","content":"Hi"},{"role":"system","content":"Be brief."},{"role":"user","content":"Hi"}]}""", 200)]
    public async Task Version_decides_what_is_known(string version, string members, int status)
    {
        var headers = $"x-api-key: key|anthropic-version: {version}";
        Assert.Equal(status, (await SendAsync("POST", "/v1/messages", headers, "application/json", Body.Of("anthropic", members))).Status);
    }

    [Fact]
    public async Task Member_of_a_beta_is_known_with_the_header_of_betas()
    {
        using var request = Dialect.Anthropic.Request(Body.Of("anthropic", """{"mcp_servers":[]}"""));
        request.Headers.Add("anthropic-beta", "mcp-client-2025-04-04");
        using var invoker = new HttpMessageInvoker(new LlmSimulator().CreateHandler());
        using var response = await invoker.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)response.StatusCode);
    }

    private static async Task<Reply> SendAsync(string method, string path, string headers, string contentType, string body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "https://simulator.invalid" + path)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        foreach (var header in headers.Split('|', StringSplitOptions.RemoveEmptyEntries))
            request.Headers.TryAddWithoutValidation(header.Split(": ")[0], header.Split(": ")[1]);
        using var invoker = new HttpMessageInvoker(new LlmSimulator().CreateHandler());
        using var response = await invoker.SendAsync(request, TestContext.Current.CancellationToken);
        return await Reply.ReadAsync(response);
    }
}
