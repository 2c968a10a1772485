using Mirascope.Gen.Transport;

namespace Mirascope.Gen.Execution;

/// <summary>The proof of who calls: mostly at hand, sometimes fetched. The wait for it is a wait for the answer to begin.</summary>
internal sealed partial class CallSender
{
    private ValueTask<HttpRequestMessage> AuthorizeAsync(PreparedCall call, CallTimer timer, CancellationToken caller)
    {
        caller.ThrowIfCancellationRequested();
        var preparing = call.ToMessageAsync(timer.Clock.GetUtcNow(), timer.Token);
        return preparing.IsCompletedSuccessfully ? preparing : WaitAsync(preparing, call, timer, caller);
    }

    private async ValueTask<HttpRequestMessage> WaitAsync(
        ValueTask<HttpRequestMessage> preparing, PreparedCall call, CallTimer timer, CancellationToken caller)
    {
        var registration = timer.StopWith(caller);
        await using (registration.ConfigureAwait(false))
        {
            timer.Start(settings.FirstByte);
            try
            {
                return await preparing.ConfigureAwait(false);
            }
            catch (OperationCanceledException exception)
            {
                caller.ThrowIfCancellationRequested();
                CallTries.ThrowIfClosed(timer);
                throw timer.Passed is { } limit ? limit.ToException(call.Provider, "got no token from its source", exception) : exception;
            }
            finally
            {
                timer.Stop();
            }
        }
    }
}
