using System.Diagnostics;
using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Faults.Clients;

/// <summary>Waiting and leaving, as users of both providers do it.</summary>
public class TimeTests
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

    [Theory]
    [Trait("Fault", "C04")]
    [InlineData(Provider.OpenAI)]
    [InlineData(Provider.Anthropic)]
    public async Task Cancelling_before_sending_sends_nothing(string provider)
    {
        var wire = ProviderWire.Of(provider);
        var handler = new StubHandler(StubHandler.Answer(200));
        using var client = wire.Client(handler, options => options.MaxRetries = 3);
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await AssertCancelledAsync(source, client.CallAsync(wire.Request, source.Token));
        await AssertCancelledAsync(source, client.StreamAsync(wire.Request, source.Token).FinishAsync());
        Assert.Empty(handler.Requests);
    }

    [Theory]
    [Trait("Fault", "C04")]
    [InlineData(Provider.OpenAI)]
    [InlineData(Provider.Anthropic)]
    public async Task Cancelling_while_connecting_ends_the_call_at_once(string provider)
    {
        var wire = ProviderWire.Of(provider);
        foreach (var streams in (bool[])[true, false])
        {
            var connecting = new TaskCompletionSource();
            var attempts = 0;
            using var handler = new SocketsHttpHandler
            {
                ConnectCallback = async (_, cancellationToken) =>
                {
                    attempts++;
                    connecting.TrySetResult();
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                    return Stream.Null;
                },
            };
            using var client = wire.Client(handler, options => options.MaxRetries = 3);
            using var source = new CancellationTokenSource();
            var call = streams ? client.StreamAsync(wire.Request, source.Token).FinishAsync() : client.CallAsync(wire.Request, source.Token);
            await connecting.Task.WaitAsync(Patience);
            await source.CancelAsync();

            await AssertCancelledAsync(source, call);
            Assert.Equal(1, attempts);
        }
    }

    [Theory]
    [Trait("Fault", "C04")]
    [InlineData(Provider.OpenAI)]
    [InlineData(Provider.Anthropic)]
    public async Task Cancelling_while_waiting_ends_the_call_at_once_and_keeps_what_came(string provider)
    {
        var wire = ProviderWire.Of(provider);
        var beginning = ServerConnection.EventStream + wire.Beginning;
        foreach (var sent in (string[])["", ServerConnection.EventStream[..30], ServerConnection.EventStream, beginning, beginning + "data: {", "HTTP/1.1 500 Oops\r\n\r\n{"])
        {
            var waiting = new TaskCompletionSource();
            await using var server = new ScriptServer(async connection =>
            {
                await connection.ReadRequestAsync();
                await connection.SendAsync(sent);
                waiting.SetResult();
                await connection.ClosedAsync();
            });
            using var client = wire.Client(server, options => options.MaxRetries = 3);
            using var source = new CancellationTokenSource();
            var stream = client.StreamAsync(wire.Request, source.Token);
            await using var texts = stream.TextAsync().GetAsyncEnumerator();
            if (sent.StartsWith(beginning, StringComparison.Ordinal))
            {
                Assert.True(await texts.MoveNextAsync());
            }

            var call = texts.MoveNextAsync().AsTask();
            await waiting.Task.WaitAsync(Patience);
            await source.CancelAsync();

            await AssertCancelledAsync(source, call);
            Assert.Equal(sent.StartsWith(beginning, StringComparison.Ordinal) ? "Hello " : "", stream.Content);
            Assert.Equal(1, server.Connections);
        }
    }

    [Theory]
    [Trait("Fault", "C04")]
    [InlineData(Provider.OpenAI)]
    [InlineData(Provider.Anthropic)]
    public async Task Cancelling_between_tries_ends_the_call_at_once(string provider)
    {
        var wire = ProviderWire.Of(provider);
        var clock = new ManualClock();
        var handler = new StubHandler(StubHandler.Answer(503, wire.Error, "application/json", "retry-after: 50"));
        using var client = wire.Client(handler, options => (options.MaxRetries, options.TimeProvider) = (3, clock));
        using var source = new CancellationTokenSource();
        var call = client.CallAsync(wire.Request, source.Token);
        await clock.ArmedAsync(TimeSpan.FromSeconds(50)).WaitAsync(Patience);
        await source.CancelAsync();

        await AssertCancelledAsync(source, call);
        Assert.Single(handler.Requests);
    }

    [Theory]
    [Trait("Fault", "C05")]
    [InlineData(Provider.OpenAI)]
    [InlineData(Provider.Anthropic)]
    public async Task Leaving_the_loop_closes_the_socket_at_once_and_keeps_what_came(string provider)
    {
        var wire = ProviderWire.Of(provider);
        var closed = new TaskCompletionSource<long>();
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
            await connection.SendChunkAsync(wire.Beginning);
            await connection.ClosedAsync();
            closed.SetResult(Stopwatch.GetTimestamp());
        });
        using var client = wire.Client(server);
        var stream = client.StreamAsync(wire.Request);
        await foreach (var (chunk, _) in stream)
        {
            if (chunk.Content.Length > 0)
            {
                break;
            }
        }

        var left = Stopwatch.GetTimestamp();
        var took = Stopwatch.GetElapsedTime(left, await closed.Task.WaitAsync(Patience));
        Assert.True(took < TimeSpan.FromMilliseconds(200), $"{took.TotalMilliseconds} ms");
        Assert.Equal("Hello ", stream.Content);
        Assert.Equal("Hello ", (await Failure.OfStreamAsync(stream)).Partial.Content);
    }

    private static async Task AssertCancelledAsync(CancellationTokenSource source, Task call)
    {
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(Patience));
        Assert.Equal(source.Token, error.CancellationToken);
        Failure.AssertSilent(error);
    }
}
