using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Faults;

/// <content>What comes at the end and after it.</content>
public partial class TransportFaultTests
{
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
}
