using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Faults;

/// <content>The ways there are.</content>
public partial class CancellationFaultTests
{
    private static async Task BreakAsync(LlmStream stream)
    {
        await foreach (var _ in stream)
        {
            break;
        }
    }

    private static async Task ThrowAsync(LlmStream stream)
    {
        await foreach (var _ in stream)
        {
            throw new ArgumentException("The consumer's own.");
        }
    }

    private static async Task CancelBetweenStepsAsync(LlmStream stream, CancellationTokenSource source)
    {
        await foreach (var _ in stream)
        {
            await source.CancelAsync();
        }
    }

    private static async Task CancelWhileWaitingAsync(LlmStream stream, CancellationTokenSource source)
    {
        await using var steps = stream.GetAsyncEnumerator();
        await steps.MoveNextAsync();
        var next = steps.MoveNextAsync();
        await source.CancelAsync();
        await next;
    }

    private static async Task DisposeBetweenStepsAsync(LlmStream stream)
    {
        await using var steps = stream.GetAsyncEnumerator();
        await steps.MoveNextAsync();
    }

    private static async Task DisposeWhileWaitingAsync(LlmStream stream)
    {
        var steps = stream.GetAsyncEnumerator();
        await steps.MoveNextAsync();
        var next = steps.MoveNextAsync().AsTask();
        await Task.WhenAll(stream.DisposeAsync().AsTask(), stream.DisposeAsync().AsTask());
        await Assert.ThrowsAsync<LlmStreamException>(() => next);
        await stream.DisposeAsync();
    }

    private static ScriptServer Silent() => new(async connection =>
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync(ServerConnection.EventStream + One);
        await connection.ClosedAsync();
    });

    private static async Task CancelledAsync(CancellationTokenSource source, Func<Task> run)
    {
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(run);
        Assert.Equal(source.Token, error.CancellationToken);
    }
}
