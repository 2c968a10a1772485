using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Faults.Clients;

/// <summary>Waiting and leaving, as users of both providers do it.</summary>
public partial class TimeTests
{
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [Trait("Fault", "C01")]
    [InlineData(Provider.OpenAI)]
    [InlineData(Provider.Anthropic)]
    public async Task Keep_alives_do_not_keep_a_stream_alive_that_says_nothing(string provider)
    {
        var wire = ProviderWire.Of(provider);
        foreach (var noise in (string[])["", ": keep-alive\n\n", "data:\n\n", wire.Ping])
        {
            var clock = new ManualClock();
            var more = new SemaphoreSlim(0);
            var sent = new SemaphoreSlim(0);
            await using var server = new ScriptServer(async connection =>
            {
                await connection.ReadRequestAsync();
                await connection.SendAsync(ServerConnection.EventStream + wire.Beginning);
                while (true)
                {
                    await more.WaitAsync(connection.Stop);
                    await connection.SendAsync(noise);
                    sent.Release();
                }
            });
            using var client = wire.Client(server, options => (options.TimeProvider, options.MaxRetries) = (clock, 3));
            await using var texts = client.StreamAsync(wire.Request).TextAsync().GetAsyncEnumerator();
            Assert.True(await texts.MoveNextAsync());
            var reading = texts.MoveNextAsync().AsTask();
            await clock.ArmedAsync(Idle).WaitAsync(Patience);
            for (var i = 0; i < 3; i++)
            {
                clock.Advance(Idle / 4);
                more.Release();
                Assert.True(await sent.WaitAsync(Patience));
            }

            Assert.False(reading.IsCompleted);
            clock.Advance(Idle / 4);
            var error = await Failure.OfAsync<LlmStreamException>(() => reading.WaitAsync(Patience));
            Assert.Equal("Hello ", error.Partial.Content);
            Assert.Equal(Idle, Assert.IsType<LlmTimeoutException>(error.InnerException).Limit);
            Assert.Equal(1, server.Connections);
        }
    }

    [Theory]
    [Trait("Fault", "C02")]
    [InlineData(Provider.OpenAI)]
    [InlineData(Provider.Anthropic)]
    public async Task A_slow_stream_may_take_an_hour(string provider)
    {
        var wire = ProviderWire.Of(provider);
        var clock = new ManualClock();
        var more = new SemaphoreSlim(0);
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(ServerConnection.EventStream + string.Concat(wire.Events[..2]));
            for (var i = 0; i < 40; i++)
            {
                await more.WaitAsync(connection.Stop);
                await connection.SendAsync(wire.Delta);
            }

            await connection.SendAsync(string.Concat(wire.Events[2..]));
        });
        using var client = wire.Client(server, options => options.TimeProvider = clock);
        var stream = client.StreamAsync(wire.Request);
        await using var texts = stream.TextAsync().GetAsyncEnumerator();
        for (var i = 0; i < 40;)
        {
            var next = texts.MoveNextAsync().AsTask();
            if (!next.IsCompleted)
            {
                await Task.WhenAny(next, clock.ArmedAsync(Idle)).WaitAsync(Patience);
            }

            if (!next.IsCompleted)
            {
                clock.Advance(Idle - TimeSpan.FromSeconds(10));
                more.Release();
            }

            Assert.True(await next.WaitAsync(Patience));
            i += texts.Current == "x" ? 1 : 0;
        }

        await stream.FinishAsync().WaitAsync(Patience);
        Assert.Equal(FinishReason.ToolCalls, stream.FinishReason);
        Assert.True(stream.EndTime - stream.StartTime > TimeSpan.FromHours(1));
    }
}
