using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Providers;

/// <summary>A stream that ends without <c>[DONE]</c>: broken, except at the provider that may leave it out, once it has said why it stopped.</summary>
public sealed class StreamWithoutSentinelTests
{
    private const string Text = """data: {"id":"c","model":"m","choices":[{"index":0,"delta":{"content":"Hello"}}]}""" + "\r\n\r\n";

    private const string Call = """data: {"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"t","function":{"name":"f","arguments":"{}"}}]}}]}""" + "\r\n\r\n";

    private const string Stop = """data: {"choices":[{"index":0,"delta":{"content":""},"finish_reason":"stop"}],"usage":{"prompt_tokens":3,"completion_tokens":2}}""" + "\r\n\r\n";

    [Theory]
    [InlineData(Text + Call + Stop)]
    [InlineData(Text + Call + Stop + "data: [DONE]\n\n")]
    [InlineData(Text + Call + Stop + ": ping\r\n\r\n")]
    public async Task A_stream_that_has_said_why_it_stopped_is_whole(string body)
    {
        using var client = Client("perplexity", body);
        var stream = client.StreamAsync(Request("perplexity"));
        var last = default(StreamEvent);
        await foreach (var one in stream.EventsAsync())
        {
            last = one;
        }

        Assert.Equal(("Hello", FinishReason.Stop, 3L), (stream.Content, stream.FinishReason, stream.Usage!.InputTokens));
        Assert.Equal("t", Assert.Single(stream.ToolCalls).Id);
        Assert.IsType<Finished>(last);
    }

    [Theory]
    [InlineData("perplexity", Text)]
    [InlineData("perplexity", Text + "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"st")]
    [InlineData("perplexity", "")]
    [InlineData("openai", Text + Stop)]
    [InlineData("groq", Text + Stop)]
    [InlineData("openrouter", Text + Stop)]
    public async Task Any_other_end_is_a_broken_stream(string provider, string body)
    {
        using var client = Client(provider, body);
        var stream = client.StreamAsync(Request(provider));

        await Assert.ThrowsAnyAsync<LlmException>(() => stream.FinishAsync());
        Assert.Empty(stream.ToolCalls);
    }

    private static LlmRequest Request(string provider) => new() { Provider = provider, Model = "m", Messages = [Message.User("Hi")] };

    private static LlmClient Client(string provider, string body) => new(new LlmClientOptions
    {
        Credentials = { [provider] = TestCalls.Key },
        MaxRetries = 0,
        Handler = new StubHandler(StubHandler.Answer(200, body, "text/event-stream")),
    });
}
