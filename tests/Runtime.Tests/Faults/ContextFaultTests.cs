using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Faults;

/// <summary>Row C11 of the fault catalogue: a context whose one thread is not free.</summary>
public class ContextFaultTests
{
    [Fact]
    [Trait("Fault", "C11")]
    public async Task C11_A_context_that_runs_nothing_holds_nothing_up()
    {
        await using var streaming = new ScriptServer(
            connection => connection.ReadRequestAsync(),
            async connection =>
            {
                await connection.ReadRequestAsync();
                await connection.SendAsync(ServerConnection.EventStream + "data: {\"text\":\"Hello\"}\n\n");
                await connection.SendAsync("data: {\"done\":true}\n\n");
            });
        await using var whole = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.AnswerAsync("200 OK", "application/json", "{\"text\":\"Hello\"}");
        });
        using var streamingCalls = new TestCalls(streaming.Address, options => options.MaxRetries = 1);
        using var wholeCalls = new TestCalls(whole.Address);
        var stuck = new StuckContext();
        var before = SynchronizationContext.Current;
        Task finishing, calling;
        try
        {
            // What awaits here without saying that it needs no context would wait for this one for ever.
            SynchronizationContext.SetSynchronizationContext(stuck);
            finishing = streamingCalls.Stream().FinishAsync();
            calling = wholeCalls.CallAsync();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }

        await finishing.WaitAsync(TimeSpan.FromSeconds(30));
        await calling.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(0, stuck.Posted);
    }

    private sealed class StuckContext : SynchronizationContext
    {
        private int _posted;

        public int Posted => Volatile.Read(ref _posted);

        public override void Post(SendOrPostCallback d, object? state) => Interlocked.Increment(ref _posted);
    }
}
