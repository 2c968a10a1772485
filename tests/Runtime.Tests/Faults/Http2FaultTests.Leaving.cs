using Microsoft.AspNetCore.Http;
using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Faults;

/// <content>Streams that are left, in each way there is.</content>
public sealed partial class Http2FaultTests
{
    public static TheoryData<string, Func<LlmStream, CancellationTokenSource, Task>> WaysOut { get; } = new()
    {
        { "cancelled between steps", LeaveAsync },
        { "cancelled while waiting", CancelAsync },
        { "left", (stream, _) => LeaveAsync(stream, null) },
    };

    [Theory]
    [Trait("Fault", "T10")]
    [MemberData(nameof(WaysOut))]
    public async Task T10_A_stream_that_is_left_is_reset_at_the_server_and_the_next_call_uses_the_connection(
        string way, Func<LlmStream, CancellationTokenSource, Task> leaveAsync)
    {
        var isReset = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Http2Server? server = null;
        await using var _ = server = await Http2Server.StartAsync(async context =>
        {
            await BeginAsync(context);
            if (server!.Requests.Count > 1)
            {
                await context.Response.WriteAsync(Rest);
                return;
            }

            using var registration = context.RequestAborted.Register(isReset.SetResult);
            await isReset.Task;
        });
        using var calls = Calls(server);
        using var source = new CancellationTokenSource();
        await using (var stream = calls.Stream(source.Token))
        {
            var error = await Record.ExceptionAsync(() => leaveAsync(stream, source));
            Assert.True(way == "left" ? error is null : error is OperationCanceledException, $"{way}: {error}");
        }

        await isReset.Task.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("Hello", (await calls.CallAsync()).Content);
        AssertOneConnection(server, 2);
    }

    private static async Task LeaveAsync(LlmStream stream, CancellationTokenSource? source)
    {
        await foreach (var _ in stream)
        {
            if (source is null)
            {
                break;
            }

            await source.CancelAsync();
        }
    }

    private static async Task CancelAsync(LlmStream stream, CancellationTokenSource source)
    {
        await using var steps = stream.GetAsyncEnumerator();
        await steps.MoveNextAsync();
        var next = steps.MoveNextAsync();
        await source.CancelAsync();
        await next;
    }
}
