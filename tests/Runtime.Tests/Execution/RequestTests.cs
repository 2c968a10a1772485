using System.Net;
using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Execution;

public class RequestTests
{
    private const string Stream = "data: {\"text\":\"Hello\"}\n\ndata: {\"done\":true}\n\n";

    [Fact]
    public async Task A_stream_asks_for_events_with_the_key_in_its_header()
    {
        var handler = new StubHandler(StubHandler.Answer(200, Stream, "text/event-stream"));
        using var calls = new TestCalls(handler);
        await calls.Stream().FinishAsync();

        var request = Assert.Single(handler.Requests);
        Assert.Equal((HttpMethod.Post, "https://test.example/v1/answers"), (request.Method, request.RequestUri!.AbsoluteUri));
        Assert.Equal("text/event-stream", request.Headers.Accept.ToString());
        Assert.Equal($"Bearer {TestCalls.Key}", request.Headers.NonValidated["Authorization"].ToString());
        Assert.Matches(@"^Mirascope\.Gen/\d+\.\d+\.\d+$", request.Headers.NonValidated["User-Agent"].ToString());
        Assert.Equal("application/json", request.Content!.Headers.ContentType!.ToString());
        Assert.Equal("{\"model\":\"m\",\"stream\":true,\"says\":\"Hi\"}", Assert.Single(handler.Bodies));
        Assert.False(request.Headers.Contains("traceparent"));
    }

    [Fact]
    public async Task A_call_without_streaming_asks_for_json_and_keeps_the_body()
    {
        var handler = new StubHandler(StubHandler.Answer(200, "{\"text\":\"Hello\"}", "application/json", "x-request-id: req_7"));
        using var calls = new TestCalls(handler);
        var response = await calls.CallAsync();

        Assert.Equal("application/json", handler.Requests[0].Headers.Accept.ToString());
        Assert.Equal(("Hello", "req_7"), (response.Content, response.RequestId));
        Assert.Equal("{\"text\":\"Hello\"}"u8.ToArray(), response.Raw.ToArray());
        Assert.Equal(FinishReason.Stop, response.FinishReason);
    }

    [Fact]
    public async Task Text_goes_out_as_it_is_and_half_a_character_as_the_replacement()
    {
        var handler = new StubHandler(StubHandler.Answer(200, "{\"text\":\"x\"}"));
        using var calls = new TestCalls(handler);
        await calls.CallAsync(TestCalls.Request with { Messages = [Message.User("é<&\"\ud800")] });

        Assert.Equal("{\"model\":\"m\",\"stream\":false,\"says\":\"é<&\\\"\\uFFFD\"}", handler.Bodies[0]);
    }

    [Fact]
    public async Task What_the_dialect_has_no_words_for_is_refused_by_name_or_left_out()
    {
        var handler = new StubHandler(StubHandler.Answer(200, "{\"text\":\"x\"}"));
        var request = TestCalls.Request with { Options = new LlmOptions { TopK = 4 } };
        using var strict = new TestCalls(handler);
        using var lax = new TestCalls(handler, options => options.UnsupportedOptions = UnsupportedOptions.Omit);

        var error = await TestCalls.FailsAsync<LlmConfigurationException>(() => strict.CallAsync(request));
        Assert.Contains("TopK", error.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Requests);
        Assert.Equal("x", (await lax.CallAsync(request)).Content);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    public async Task A_model_without_a_proper_name_is_refused_before_anything_is_sent(string model)
    {
        var handler = new StubHandler(StubHandler.Answer(200));
        using var calls = new TestCalls(handler);

        await TestCalls.FailsAsync<LlmConfigurationException>(() => calls.CallAsync(TestCalls.Request with { Model = model }));
        await TestCalls.FailsAsync<LlmConfigurationException>(() => calls.Stream(TestCalls.Request with { Model = model }).FinishAsync());
        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task Half_a_character_in_a_models_name_is_refused()
    {
        using var calls = new TestCalls(new StubHandler(StubHandler.Answer(200)));
        await TestCalls.FailsAsync<LlmConfigurationException>(() => calls.CallAsync(TestCalls.Request with { Model = "a\ud83d" }));
    }

    [Fact]
    public async Task A_request_that_says_nothing_is_refused()
    {
        using var calls = new TestCalls(new StubHandler(StubHandler.Answer(200)));
        await TestCalls.FailsAsync<LlmConfigurationException>(() => calls.CallAsync(TestCalls.Request with { Messages = [] }));
        await TestCalls.FailsAsync<LlmConfigurationException>(() => calls.CallAsync(TestCalls.Request with { Messages = [null!] }));
    }

    [Fact]
    public async Task A_handler_that_was_given_is_not_disposed()
    {
        var handler = new StubHandler(StubHandler.Answer(200, "{\"text\":\"x\"}"));
        new TestCalls(handler).Dispose();
        using var calls = new TestCalls(handler);

        Assert.Equal("x", (await calls.CallAsync()).Content);
        Assert.Equal(HttpVersion.Version20, handler.Requests[0].Version);
    }
}
