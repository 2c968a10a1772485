using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Faults;

/// <summary>Rows T of the fault catalogue: what connections do.</summary>
public class TransportFaultTests
{
    private static readonly string[] Events =
        ["data: {\"text\":\"One \"}\n\n", "data: {\"tool\":\"find\"}\n\n", "data: {\"text\":\"two\"}\n\n", "data: {\"done\":true}\n\n"];

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
    public async Task T02_It_is_the_same_error_before_the_first_event(string body)
    {
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n" + body);
        });
        using var calls = new TestCalls(server.Address, options => options.MaxRetries = 3);
        await AssertCutAsync(calls.Stream(), 0);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    [Trait("Fault", "T03")]
    public async Task T03_A_whole_answer_that_is_cut_is_a_connection_error()
    {
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"text\":");
        });
        using var calls = new TestCalls(server.Address, options => options.MaxRetries = 3);
        var error = await TestCalls.FailsAsync<LlmConnectionException>(() => calls.CallAsync());
        Assert.IsAssignableFrom<IOException>(error.InnerException);
        Assert.Equal(1, server.Connections);
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

    [Fact]
    [Trait("Fault", "T05")]
    public async Task T05_A_close_before_any_byte_is_tried_again()
    {
        await using var server = new ScriptServer(
            connection => connection.ReadRequestAsync(),
            AnswerAsync);
        using var calls = new TestCalls(server.Address, options => options.MaxRetries = 1);
        var stream = calls.Stream();
        await stream.FinishAsync();

        Assert.Equal("One two", stream.Content);
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    [Trait("Fault", "T05")]
    public async Task T05_It_is_tried_no_more_often_than_allowed()
    {
        await using var server = new ScriptServer(connection => connection.ReadRequestAsync());
        using var calls = new TestCalls(server.Address, options =>
        {
            options.MaxRetries = 2;
            options.TimeProvider = new ManualClock { SkipsDelays = true };
        });
        await TestCalls.FailsAsync<LlmConnectionException>(() => calls.CallAsync());
        Assert.Equal(3, server.Connections);
    }

    [Fact]
    [Trait("Fault", "T06")]
    public async Task T06_A_connection_the_server_closed_between_calls_is_no_failure()
    {
        var closed = new TaskCompletionSource();
        await using var server = new ScriptServer(
            async connection =>
            {
                await connection.ReadRequestAsync();
                await connection.AnswerAsync("200 OK", "application/json", "{\"text\":\"first\"}");
                connection.Reset();
                closed.SetResult();
            },
            async connection =>
            {
                await connection.ReadRequestAsync();
                await connection.AnswerAsync("200 OK", "application/json", "{\"text\":\"second\"}");
            });
        using var calls = new TestCalls(server.Address);

        Assert.Equal("first", (await calls.CallAsync()).Content);
        await closed.Task;
        Assert.Equal("second", (await calls.CallAsync()).Content);
    }

    [Fact]
    [Trait("Fault", "T07")]
    public async Task T07_A_refused_connection_is_tried_again_and_names_host_and_port()
    {
        Uri address;
        await using (var server = new ScriptServer(_ => Task.CompletedTask))
        {
            address = server.Address;
        }

        var clock = new ManualClock { SkipsDelays = true };
        using var calls = new TestCalls(address, options => (options.MaxRetries, options.TimeProvider) = (2, clock));
        var error = await TestCalls.FailsAsync<LlmConnectionException>(() => calls.Stream().FinishAsync());
        Assert.Contains($"127.0.0.1:{address.Port}", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, clock.Delays.Count);
    }

    [Theory]
    [Trait("Fault", "T11")]
    [InlineData("this is no HTTP at all\r\n\r\n")]
    [InlineData("HTTP/1.1 2")]
    [InlineData("{\"text\":\"x\"}\r\n")]
    public async Task T11_What_is_no_HTTP_is_a_connection_error(string answer)
    {
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(answer);
        });
        using var calls = new TestCalls(server.Address);
        await TestCalls.FailsAsync<LlmConnectionException>(() => calls.Stream().FinishAsync());
    }

    [Fact]
    [Trait("Fault", "T12")]
    public async Task T12_Interim_answers_are_ignored()
    {
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + ServerConnection.EventStream + string.Concat(Events));
        });
        using var calls = new TestCalls(server.Address);
        var stream = calls.Stream();
        await stream.FinishAsync();
        Assert.Equal("One two", stream.Content);
    }

    [Fact]
    [Trait("Fault", "T14")]
    public async Task T14_One_byte_a_segment_is_the_same_stream()
    {
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            foreach (var character in ServerConnection.EventStream + string.Concat(Events))
            {
                await connection.SendAsync(character.ToString());
            }
        });
        using var calls = new TestCalls(server.Address);
        var stream = calls.Stream();
        await stream.FinishAsync();
        Assert.Equal("One two", stream.Content);
        Assert.Equal("find", Assert.Single(stream.ToolCalls).Name);
    }

    [Fact]
    [Trait("Fault", "T15")]
    public async Task T15_Many_events_in_one_segment_all_come_in_order()
    {
        const int Count = 20_000;
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(
                ServerConnection.EventStream + string.Concat(Enumerable.Range(0, Count).Select(i => $"data: {{\"text\":\"{i},\"}}\n\n")) + Events[3]);
        });
        using var calls = new TestCalls(server.Address);
        var next = 0;
        await foreach (var text in calls.Stream().TextAsync())
        {
            Assert.Equal($"{next++},", text);
        }

        Assert.Equal(Count, next);
    }

    [Fact]
    public async Task The_connection_of_a_stream_that_ended_is_used_again()
    {
        await using var server = new ScriptServer(async connection =>
        {
            while (await connection.ReadRequestAsync() is not null)
            {
                await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
                await connection.SendChunkAsync(string.Concat(Events));
                await connection.SendAsync("0\r\n\r\n");
            }
        });
        using var calls = new TestCalls(server.Address);
        for (var i = 0; i < 3; i++)
        {
            await calls.Stream().FinishAsync();
        }

        Assert.Equal(1, server.Connections);
    }

    [Fact]
    [Trait("Fault", "M14")]
    public async Task M14_A_stream_that_has_finished_is_not_held_up_by_an_open_connection()
    {
        var closed = new TaskCompletionSource();
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(ServerConnection.EventStream + string.Concat(Events));
            await connection.ClosedAsync();
            closed.SetResult();
        });
        using var calls = new TestCalls(server.Address, options => options.TimeProvider = new ManualClock());
        var stream = calls.Stream();
        await stream.FinishAsync().WaitAsync(TimeSpan.FromSeconds(30));
        await closed.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal("One two", stream.ConstructCallResponse().Content);
    }

    [Fact]
    [Trait("Fault", "S13")]
    public async Task S13_What_comes_after_the_terminal_event_is_ignored()
    {
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(ServerConnection.EventStream + string.Concat(Events) + Events[0] + "data: {broken\n\n");
        });
        using var calls = new TestCalls(server.Address);
        var stream = calls.Stream();
        await stream.FinishAsync();
        Assert.Equal("One two", stream.Content);
    }

    private static async Task AnswerAsync(ServerConnection connection)
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync(ServerConnection.EventStream + string.Concat(Events));
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
