using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Execution;

public sealed class OmittedOptionTests
{
    private const string Stream = "data: {\"text\":\"Hello\"}\n\ndata: {\"done\":true}\n\n";

    private static readonly LlmRequest Marked = TestCalls.Request with
    {
        Messages = [Message.User("Hi").WithCache(CacheMark.OneHour)],
        Options = new LlmOptions { TopK = 4 },
    };

    [Fact]
    public async Task What_was_left_out_stands_on_the_response()
    {
        using var calls = new TestCalls(new StubHandler(StubHandler.Answer(200, "{\"text\":\"x\"}")), options => options.UnsupportedOptions = UnsupportedOptions.Omit);
        Assert.Equal(["TopK", "Cache"], (await calls.CallAsync(Marked)).OmittedOptions);
        Assert.Empty((await calls.CallAsync()).OmittedOptions);
    }

    [Fact]
    public async Task What_was_left_out_stands_on_the_stream_from_its_first_step()
    {
        using var calls = new TestCalls(
            new StubHandler(StubHandler.Answer(200, Stream, "text/event-stream")), options => options.UnsupportedOptions = UnsupportedOptions.Omit);
        var stream = calls.Stream(Marked);
        Assert.Empty(stream.OmittedOptions);
        await foreach (var _ in stream)
        {
            Assert.Equal(["TopK", "Cache"], stream.OmittedOptions);
        }

        Assert.Equal(["TopK", "Cache"], stream.ConstructCallResponse().OmittedOptions);
    }

    [Fact]
    public async Task A_cache_mark_is_a_hint_and_refuses_no_call()
    {
        using var calls = new TestCalls(new StubHandler(StubHandler.Answer(200, "{\"text\":\"x\"}")));
        var response = await calls.CallAsync(Marked with { Options = LlmOptions.Default });
        Assert.Equal(["Cache"], response.OmittedOptions);
    }

    [Fact]
    public async Task A_mark_on_a_tool_counts_too()
    {
        using var calls = new TestCalls(new StubHandler(StubHandler.Answer(200, "{\"text\":\"x\"}")));
        var tool = new ToolDefinition("t", null, default) { Cache = CacheMark.FiveMinutes };
        Assert.Equal(["Cache"], (await calls.CallAsync(TestCalls.Request with { Tools = [tool] })).OmittedOptions);
    }
}
