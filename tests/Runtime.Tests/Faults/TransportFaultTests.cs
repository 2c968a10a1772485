using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Faults;

/// <summary>Rows T of the fault catalogue: what connections do.</summary>
public partial class TransportFaultTests
{
    private static readonly string[] Events =
        ["data: {\"text\":\"One \"}\n\n", "data: {\"tool\":\"find\"}\n\n", "data: {\"text\":\"two\"}\n\n", "data: {\"done\":true}\n\n"];

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

    private static async Task AnswerAsync(ServerConnection connection)
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync(ServerConnection.EventStream + string.Concat(Events));
    }
}
