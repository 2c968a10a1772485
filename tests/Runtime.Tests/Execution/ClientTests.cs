using System.Text.Json;
using Mirascope.Gen.Generated;
using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Execution;

public class ClientTests
{
    private const string OpenAIStream = """
        data: {"id":"c1","model":"gpt-x","choices":[{"index":0,"delta":{"role":"assistant","content":"Hel"},"finish_reason":null}]}

        data: {"id":"c1","model":"gpt-x","choices":[{"index":0,"delta":{"content":"lo"},"finish_reason":"stop"}]}

        data: {"id":"c1","model":"gpt-x","choices":[],"usage":{"prompt_tokens":3,"completion_tokens":2,"total_tokens":5}}

        data: [DONE]


        """;

    private const string OpenAIAnswer = """
        {"id":"c1","object":"chat.completion","model":"gpt-x","choices":[{"index":0,"message":{"role":"assistant","content":"Hello"},"finish_reason":"stop"}],
         "usage":{"prompt_tokens":3,"completion_tokens":2,"total_tokens":5}}
        """;

    private const string AnthropicAnswer = """
        {"id":"m1","type":"message","role":"assistant","model":"claude-x","content":[{"type":"text","text":"Hello"}],"stop_reason":"end_turn",
         "usage":{"input_tokens":3,"output_tokens":2}}
        """;

    [Theory]
    [InlineData("openai")]
    [InlineData("openai:chat")]
    public async Task OpenAI_is_streamed_at_its_own_address_with_its_own_headers(string provider)
    {
        var handler = new StubHandler(StubHandler.Answer(200, OpenAIStream.Replace("\r", "", StringComparison.Ordinal), "text/event-stream", "x-request-id: req_1"));
        using var client = Client(handler, "openai");
        var stream = client.StreamAsync(Request(provider));
        await stream.FinishAsync();

        Assert.Equal(("Hello", "gpt-x", "c1", "req_1"), (stream.Content, stream.Model, stream.Id, stream.RequestId));
        Assert.Equal((3, 2), (stream.Usage!.InputTokens, stream.Usage.OutputTokens));
        Assert.Equal("https://api.openai.com/v1/chat/completions", handler.Requests[0].RequestUri!.AbsoluteUri);
        Assert.Equal($"Bearer {TestCalls.Key}", handler.Requests[0].Headers.NonValidated["Authorization"].ToString());
        using var body = JsonDocument.Parse(handler.Bodies[0]);
        Assert.True(body.RootElement.GetProperty("stream").GetBoolean());
    }

    [Fact]
    public async Task Anthropic_is_called_at_its_own_address_with_its_own_headers()
    {
        var handler = new StubHandler(StubHandler.Answer(200, AnthropicAnswer, "application/json", "request-id: req_2"));
        using var client = Client(handler, "anthropic");
        var response = await client.CallAsync(Request("anthropic"));

        Assert.Equal(("Hello", "claude-x", "m1", "req_2"), (response.Content, response.Model, response.Id, response.RequestId));
        var request = handler.Requests[0];
        Assert.Equal("https://api.anthropic.com/v1/messages", request.RequestUri!.AbsoluteUri);
        Assert.Equal(TestCalls.Key, request.Headers.NonValidated["x-api-key"].ToString());
        Assert.Equal("2023-06-01", request.Headers.NonValidated["anthropic-version"].ToString());
        Assert.False(request.Headers.Contains("Authorization"));
    }

    [Fact]
    public async Task The_innermost_client_is_current_and_flows_with_the_code()
    {
        using var outer = Client(new StubHandler(StubHandler.Answer(500)), "openai");
        using var inner = Client(new StubHandler(StubHandler.Answer(500)), "openai");
        var byDefault = LlmClient.Current;
        using (LlmClient.Use(outer))
        {
            await Task.Yield();
            Assert.Same(outer, LlmClient.Current);
            using (LlmClient.Use(inner))
            {
                Assert.Same(inner, await Task.Run(() => LlmClient.Current));
            }

            Assert.Same(outer, LlmClient.Current);
        }

        Assert.Same(byDefault, LlmClient.Current);
    }

    [Fact]
    public async Task A_context_sends_declared_calls_elsewhere_with_its_options_over_theirs()
    {
        var handler = new StubHandler(StubHandler.Answer(200, AnthropicAnswer));
        using var client = Client(handler, "anthropic");
        var request = Request("openai") with { Options = new LlmOptions { MaxTokens = 10, Temperature = 0.5 } };
        CallResponse response;
        using (LlmContext.Use("openai", "outer"))
        using (LlmContext.Use("anthropic", "inner", new LlmOptions { MaxTokens = 77 }))
        {
            response = await CallRuntime.CallAsync(client, request, default);
        }

        Assert.Equal(("anthropic", "inner", 77, 0.5), (response.Provider, response.Request.Model, response.Request.Options.MaxTokens!.Value, response.Request.Options.Temperature!.Value));
        Assert.EndsWith("/v1/messages", handler.Requests[0].RequestUri!.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_context_leaves_requests_alone_that_are_sent_by_hand()
    {
        using var client = Client(new StubHandler(StubHandler.Answer(200, OpenAIAnswer)), "openai");
        using var context = LlmContext.Use("anthropic", "other");

        Assert.Equal("openai", (await client.CallAsync(Request("openai"))).Provider);
    }

    [Fact]
    public async Task Emitted_bodies_get_text_responses_and_streams()
    {
        using var whole = Client(new StubHandler(StubHandler.Answer(200, OpenAIAnswer)), "openai");
        using var streamed = Client(new StubHandler(StubHandler.Answer(200, OpenAIStream.Replace("\r", "", StringComparison.Ordinal), "text/event-stream")), "openai");
        var request = Request("openai");

        Assert.Equal("Hello", await CallRuntime.CallTextAsync(whole, request, default));
        Assert.Equal(5, await CallRuntime.CallAsync(whole, request, response => new Boxed(response.Content.Length), default) is { Value: var length } ? length : 0);
        Assert.Equal(["Hel", "lo"], await CallRuntime.StreamTextAsync(streamed, request, default).ToListAsync());
        Assert.Equal("Hello", string.Concat((await CallRuntime.Stream(streamed, request, default).ToListAsync()).Select(step => step.Chunk.Content)));
        await using var typed = new LlmStream(CallRuntime.Start(streamed, request, default));
        await typed.FinishAsync();
        Assert.Equal("Hello", typed.Content);
    }

    [Fact]
    public async Task A_disposed_client_says_so()
    {
        var client = Client(new StubHandler(StubHandler.Answer(200, OpenAIAnswer)), "openai");
        client.Dispose();

        Assert.Throws<ObjectDisposedException>(() => client.StreamAsync(Request("openai")));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.CallAsync(Request("openai")));
    }

    [Fact]
    public async Task An_unknown_provider_is_said_when_the_call_is_made()
    {
        using var client = Client(new StubHandler(StubHandler.Answer(200)), "openai");
        var error = await Assert.ThrowsAsync<LlmConfigurationException>(() => client.StreamAsync(Request("acme")).FinishAsync());

        Assert.Contains("'acme'", error.Message, StringComparison.Ordinal);
        Assert.Contains("anthropic", error.Message, StringComparison.Ordinal);
    }

    private static LlmClient Client(HttpMessageHandler handler, string provider)
    {
        var options = new LlmClientOptions { Handler = handler, Credentials = { [provider] = TestCalls.Key }, MaxRetries = 0 };

        // The environment of whoever runs the tests must not send them elsewhere.
        options.BaseAddresses[provider] = new Uri(provider == "openai" ? "https://api.openai.com/v1" : "https://api.anthropic.com");
        return new LlmClient(options);
    }

    private static LlmRequest Request(string provider) => new() { Provider = provider, Model = "m", Messages = [Message.User("Hi")] };

    private sealed record Boxed(int Value);
}
