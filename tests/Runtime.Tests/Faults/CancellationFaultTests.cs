using System.Diagnostics;
using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Faults;

/// <summary>Rows C of the fault catalogue that are about leaving.</summary>
public partial class CancellationFaultTests
{
    private const string One = "data: {\"text\":\"One\"}\n\n";

    // What the server may see the close after; the same call on an idle machine takes a few milliseconds.
    private static readonly TimeSpan Prompt = TimeSpan.FromMilliseconds(200);

    public static TheoryData<string, Func<LlmStream, CancellationTokenSource, Task>> WaysToLeave { get; } = new()
    {
        { "break", (stream, _) => BreakAsync(stream) },
        { "exception", (stream, _) => Assert.ThrowsAsync<ArgumentException>(() => ThrowAsync(stream)) },
        { "cancel between steps", (stream, source) => CancelledAsync(source, () => CancelBetweenStepsAsync(stream, source)) },
        { "cancel while waiting", (stream, source) => CancelledAsync(source, () => CancelWhileWaitingAsync(stream, source)) },
        { "dispose between steps", (stream, _) => DisposeBetweenStepsAsync(stream) },
        { "dispose while waiting", (stream, _) => DisposeWhileWaitingAsync(stream) },
    };

    [Theory]
    [Trait("Fault", "C05")]
    [Trait("Fault", "C08")]
    [Trait("Fault", "C09")]
    [MemberData(nameof(WaysToLeave), DisableDiscoveryEnumeration = true)]
    public async Task C05_C08_C09_Leaving_early_closes_the_socket_at_once_and_keeps_what_came(string way, Func<LlmStream, CancellationTokenSource, Task> leave)
    {
        var closed = new TaskCompletionSource<long>();
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
            await connection.SendChunkAsync(One);
            await connection.ClosedAsync();
            closed.SetResult(Stopwatch.GetTimestamp());
        });
        using var calls = new TestCalls(server.Address);
        using var source = new CancellationTokenSource();
        var stream = calls.Stream(source.Token);
        await leave(stream, source);
        var left = Stopwatch.GetTimestamp();
        var seen = await closed.Task.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.True(Stopwatch.GetElapsedTime(left, seen) < Prompt, $"{way}: {Stopwatch.GetElapsedTime(left, seen).TotalMilliseconds} ms");
        Assert.Equal("One", stream.Content);
        await Assert.ThrowsAnyAsync<Exception>(() => stream.FinishAsync());
    }

    [Fact]
    [Trait("Fault", "C04")]
    public async Task C04_A_token_that_is_cancelled_before_sends_nothing()
    {
        var handler = new StubHandler(StubHandler.Answer(200));
        using var calls = new TestCalls(handler, options => options.MaxRetries = 3);
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await CancelledAsync(source, () => calls.CallAsync(source.Token));
        await CancelledAsync(source, () => calls.Stream(source.Token).FinishAsync());
        Assert.Empty(handler.Requests);
    }

    [Theory]
    [Trait("Fault", "C04")]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: {")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"te")]
    [InlineData("HTTP/1.1 500 Oops\r\nContent-Type: application/json\r\n\r\n{")]
    public async Task C04_Cancelling_at_any_time_throws_the_callers_token_at_once_and_tries_no_more(string sent)
    {
        foreach (var streams in (bool[])[true, false])
        {
            var waiting = new TaskCompletionSource();
            await using var server = new ScriptServer(async connection =>
            {
                await connection.ReadRequestAsync();
                await connection.SendAsync(sent);
                waiting.SetResult();
                await connection.ClosedAsync();
            });
            using var calls = new TestCalls(server.Address, options => options.MaxRetries = 3);
            using var source = new CancellationTokenSource();
            var call = streams ? calls.Stream(source.Token).FinishAsync() : calls.CallAsync(source.Token);
            await waiting.Task;
            await source.CancelAsync();

            await CancelledAsync(source, () => call.WaitAsync(TimeSpan.FromSeconds(30)));
            Assert.Equal(1, server.Connections);
        }
    }

    [Fact]
    [Trait("Fault", "C04")]
    public async Task C04_The_token_of_the_iteration_is_the_one_that_is_reported_where_it_was_cancelled()
    {
        using var ofCall = new CancellationTokenSource();
        using var ofIteration = new CancellationTokenSource();
        await using var server = Silent();
        using var calls = new TestCalls(server.Address);
        await CancelledAsync(ofIteration, async () =>
        {
            await foreach (var _ in calls.Stream(ofCall.Token).WithCancellation(ofIteration.Token))
            {
                await ofIteration.CancelAsync();
            }
        });
        await CancelledAsync(ofCall, async () =>
        {
            using var other = new CancellationTokenSource();
            await using var steps = calls.Stream(ofCall.Token).GetAsyncEnumerator(other.Token);
            await steps.MoveNextAsync();
            var next = steps.MoveNextAsync();
            await ofCall.CancelAsync();
            await next;
        });
    }

    [Fact]
    [Trait("Fault", "C12")]
    public async Task C12_Cancelling_in_a_pause_between_tries_returns_at_once()
    {
        var clock = new ManualClock();
        var handler = new StubHandler(StubHandler.Answer(503, "", null, "retry-after: 50"));
        using var calls = new TestCalls(handler, options => (options.MaxRetries, options.TimeProvider) = (3, clock));
        using var source = new CancellationTokenSource();
        var call = calls.CallAsync(source.Token);
        await clock.ArmedAsync(TimeSpan.FromSeconds(50));
        await source.CancelAsync();

        await CancelledAsync(source, () => call);
        Assert.Single(handler.Requests);
    }

    [Fact]
    [Trait("Fault", "C08")]
    public async Task C08_A_stream_that_is_disposed_while_it_opens_ends_and_closes()
    {
        var closed = new TaskCompletionSource();
        var waiting = new TaskCompletionSource();
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            waiting.SetResult();
            await connection.ClosedAsync();
            closed.SetResult();
        });
        using var calls = new TestCalls(server.Address, options => options.MaxRetries = 3);
        var stream = calls.Stream();
        var reading = stream.FinishAsync();
        await waiting.Task;
        await stream.DisposeAsync();

        await TestCalls.FailsAsync<LlmStreamException>(() => reading.WaitAsync(TimeSpan.FromSeconds(30)));
        await closed.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(1, server.Connections);
    }
}
