using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Faults;

/// <summary>Rows C of the fault catalogue that are about time, and T08. The clock moves only by hand.</summary>
public partial class TimeFaultTests
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan FirstByte = TimeSpan.FromSeconds(600);

    [Theory]
    [Trait("Fault", "C01")]
    [InlineData("")]
    [InlineData(": keep-alive\n\n")]
    [InlineData("\n\n\n")]
    [InlineData("data: {\"ping\":1}\n\n")]
    public async Task C01_A_stream_that_says_nothing_ends_at_the_idle_limit_whatever_keeps_it_alive(string noise)
    {
        var clock = new ManualClock();
        var more = new SemaphoreSlim(0);
        var sent = new SemaphoreSlim(0);
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(ServerConnection.EventStream + "data: {\"text\":\"Hello\"}\n\n");
            while (true)
            {
                await more.WaitAsync(connection.Stop);
                await connection.SendAsync(noise);
                sent.Release();
            }
        });
        using var calls = new TestCalls(server.Address, options => options.TimeProvider = clock);
        await using var texts = calls.Stream().TextAsync().GetAsyncEnumerator();
        Assert.True(await texts.MoveNextAsync());
        var reading = texts.MoveNextAsync().AsTask();
        await clock.ArmedAsync(Idle);
        for (var i = 0; i < 3; i++)
        {
            clock.Advance(Idle / 4);
            more.Release();
            await sent.WaitAsync();
        }

        Assert.False(reading.IsCompleted);
        clock.Advance(Idle / 4);
        var error = await TestCalls.FailsAsync<LlmStreamException>(() => reading.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal("Hello", error.Partial.Content);
        Assert.Equal(Idle, Assert.IsType<LlmTimeoutException>(error.InnerException).Limit);
        Assert.Contains("LlmClientOptions.IdleTimeout", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "C01")]
    public async Task C01_Before_anything_came_it_is_a_timeout_and_no_broken_stream()
    {
        var clock = new ManualClock();
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(ServerConnection.EventStream);
            await connection.ClosedAsync();
        });
        using var calls = new TestCalls(server.Address, options => options.TimeProvider = clock);
        var reading = calls.Stream().FinishAsync();
        await clock.ArmedAsync(Idle);
        clock.Advance(Idle);

        Assert.Equal(Idle, (await TestCalls.FailsAsync<LlmTimeoutException>(() => reading)).Limit);
    }

    [Fact]
    [Trait("Fault", "C01")]
    public async Task C01_A_consumer_that_takes_its_time_is_not_an_idle_stream()
    {
        var clock = new ManualClock();
        var more = new SemaphoreSlim(0);
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(ServerConnection.EventStream + "data: {\"text\":\"Hello\"}\n\n");
            await more.WaitAsync(connection.Stop);
            await connection.SendAsync("data: {\"done\":true}\n\n");
        });
        using var calls = new TestCalls(server.Address, options => options.TimeProvider = clock);
        await foreach (var (chunk, _) in calls.Stream())
        {
            clock.Advance(chunk.Content.Length > 0 ? Idle * 3 : TimeSpan.Zero);
            more.Release();
        }
    }

    [Fact]
    [Trait("Fault", "C02")]
    public async Task C02_A_long_stream_that_goes_on_meets_no_limit()
    {
        var clock = new ManualClock();
        var more = new SemaphoreSlim(0);
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(ServerConnection.EventStream);
            for (var i = 0; i < 20; i++)
            {
                await more.WaitAsync(connection.Stop);
                await connection.SendAsync("data: {\"text\":\"x\"}\n\n");
            }

            await connection.SendAsync("data: {\"done\":true}\n\n");
        });
        using var calls = new TestCalls(server.Address, options => options.TimeProvider = clock);
        var stream = calls.Stream();
        await using var texts = stream.TextAsync().GetAsyncEnumerator();
        for (var i = 0; i < 20; i++)
        {
            var next = texts.MoveNextAsync().AsTask();
            await clock.ArmedAsync(Idle);
            clock.Advance(Idle - TimeSpan.FromSeconds(1));
            more.Release();
            Assert.True(await next);
        }

        Assert.False(await texts.MoveNextAsync());
        Assert.True(stream.EndTime - stream.StartTime > FirstByte);
    }

    [Fact]
    [Trait("Fault", "C02")]
    public async Task C02_The_total_limit_ends_a_stream_that_goes_on_where_it_is_set()
    {
        var clock = new ManualClock();
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(ServerConnection.EventStream + "data: {\"text\":\"x\"}\n\n");
            await connection.ClosedAsync();
        });
        using var calls = new TestCalls(server.Address, options => (options.TimeProvider, options.TotalTimeout) = (clock, TimeSpan.FromSeconds(50)));
        var seen = 0;
        var error = await TestCalls.FailsAsync<LlmStreamException>(async () =>
        {
            await foreach (var _ in calls.Stream())
            {
                seen++;
                clock.Advance(TimeSpan.FromSeconds(50));
            }
        });
        Assert.Equal(1, seen);
        Assert.Contains("TotalTimeout", error.Message, StringComparison.Ordinal);
    }
}
