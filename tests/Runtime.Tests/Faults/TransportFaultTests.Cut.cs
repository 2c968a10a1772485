using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Faults;

/// <content>Bodies that are cut.</content>
public partial class TransportFaultTests
{
    [Theory]
    [Trait("Fault", "T01")]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task T01_A_body_that_ends_before_the_terminal_event_is_an_error_with_what_came(int events)
    {
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(ServerConnection.EventStream + ": connected\n\n" + string.Concat(Events.Take(events)));
        });
        using var calls = new TestCalls(server.Address, options => options.MaxRetries = 3);
        await AssertCutAsync(calls.Stream(), events);
        Assert.Equal(1, server.Connections);
    }

    [Theory]
    [Trait("Fault", "T02")]
    [InlineData("5\r\nda")]
    [InlineData("17\r\ndata: {\"text\":")]
    [InlineData("zz\r\n")]
    public async Task T02_A_chunked_body_that_is_cut_is_the_same_error_with_the_transports_own_inside(string rest)
    {
        var read = new TaskCompletionSource();
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
            await connection.SendChunkAsync(Events[0]);
            await read.Task;
            await connection.SendAsync(rest);
        });
        using var calls = new TestCalls(server.Address);
        var error = await AssertCutAsync(calls.Stream(), 1, () => read.TrySetResult());
        Assert.IsAssignableFrom<IOException>(error.InnerException);
    }

    [Fact]
    [Trait("Fault", "T03")]
    public async Task T03_A_length_longer_than_the_body_is_the_same_error()
    {
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 1000\r\n\r\n" + Events[0]);
        });
        using var calls = new TestCalls(server.Address, options => options.MaxRetries = 3);
        await AssertCutAsync(calls.Stream(), 1);
        Assert.Equal(1, server.Connections);
    }

    [Theory]
    [Trait("Fault", "T02")]
    [InlineData("zz\r\n")]
    [InlineData("5")]
    public async Task T02_Before_the_first_event_it_is_the_same_error_once_no_try_is_left(string body)
    {
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n" + body);
        });
        using var calls = new TestCalls(server.Address, options => (options.MaxRetries, options.TimeProvider) = (3, new ManualClock { SkipsDelays = true }));
        await AssertCutAsync(calls.Stream(), 0);
        Assert.Equal(4, server.Connections);
    }

    [Fact]
    [Trait("Fault", "T03")]
    public async Task T03_A_whole_answer_that_is_cut_is_asked_for_again_and_at_last_a_connection_error()
    {
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"text\":");
        });
        using var calls = new TestCalls(server.Address, options => (options.MaxRetries, options.TimeProvider) = (3, new ManualClock { SkipsDelays = true }));
        var error = await TestCalls.FailsAsync<LlmConnectionException>(() => calls.CallAsync());
        Assert.IsAssignableFrom<IOException>(error.InnerException);
        Assert.Equal(4, server.Connections);
    }

    [Fact]
    [Trait("Fault", "T04")]
    public async Task T04_A_reset_in_the_middle_is_the_same_error()
    {
        var read = new TaskCompletionSource();
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(ServerConnection.EventStream + Events[0]);
            await read.Task;
            connection.Reset();
        });
        using var calls = new TestCalls(server.Address);
        var stream = calls.Stream();
        var error = await TestCalls.FailsAsync<LlmStreamException>(async () =>
        {
            await foreach (var _ in stream)
            {
                read.TrySetResult();
            }
        });
        Assert.Equal("One ", error.Partial.Content);
        Assert.IsAssignableFrom<IOException>(error.InnerException);
    }

    private static async Task<LlmStreamException> AssertCutAsync(LlmStream stream, int events, Action? onStep = null)
    {
        var tools = 0;
        var error = await TestCalls.FailsAsync<LlmStreamException>(async () =>
        {
            await foreach (var (_, tool) in stream)
            {
                tools += tool is null ? 0 : 1;
                onStep?.Invoke();
            }
        });
        Assert.Equal(events switch { 0 => "", < 3 => "One ", _ => "One two" }, error.Partial.Content);
        Assert.Equal(0, tools);
        Assert.Empty(error.Partial.ToolCalls);
        Assert.Null(error.Partial.Usage);
        Assert.Null(error.Partial.Cost);
        Assert.Same(error, await Assert.ThrowsAsync<LlmStreamException>(() => stream.FinishAsync()));
        return error;
    }
}
