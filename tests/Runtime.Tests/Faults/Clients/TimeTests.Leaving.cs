using System.Diagnostics;
using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Faults.Clients;

/// <content>Leaving early.</content>
public partial class TimeTests
{
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
