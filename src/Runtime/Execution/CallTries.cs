using Mirascope.Gen.Transport;

namespace Mirascope.Gen.Execution;

/// <summary>Counts how often one call was tried, and waits until it may be tried again.</summary>
/// <param name="provider">Whom it is sent to.</param>
/// <param name="settings">How many tries, and how long between them.</param>
/// <param name="budget">The retries that all calls share.</param>
/// <param name="random">From 0 to 1, for the pauses.</param>
/// <param name="timer">The call's clock.</param>
internal sealed class CallTries(string provider, ClientSettings settings, RetryBudget budget, Func<double> random, CallTimer timer)
{
    private int _retries;

    /// <summary>Waits for the moment of the next try; false where there is none, as too many were taken or the wait is too long.</summary>
    /// <param name="asked">The pause the provider asks for; null where it asks for none.</param>
    /// <param name="caller">The caller's token.</param>
    /// <exception cref="StreamBrokenException">The call was closed by its owner.</exception>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public async ValueTask<bool> NextAsync(TimeSpan? asked, CancellationToken caller)
    {
        ThrowIfClosed(timer);
        var pause = asked ?? Shorter(RetryPolicy.Pause(_retries, random()), settings.MaxRetryDelay);
        if (_retries >= settings.MaxRetries || pause > settings.MaxRetryDelay || !timer.Allows(pause) || !budget.TrySpend(provider))
        {
            return false;
        }

        _retries++;
        timer.Renew();
        await PauseAsync(pause, caller).ConfigureAwait(false);
        return true;
    }

    /// <exception cref="StreamBrokenException">The call was closed by its owner.</exception>
    public static void ThrowIfClosed(CallTimer timer)
    {
        if (timer.IsClosed)
        {
            throw new StreamBrokenException("The stream was closed before its answer began.");
        }
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private async ValueTask PauseAsync(TimeSpan pause, CancellationToken caller)
    {
        var registration = timer.StopWith(caller);
        await using (registration.ConfigureAwait(false))
        {
            try
            {
                await Task.Delay(pause, timer.Clock, timer.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException exception) when (caller.IsCancellationRequested)
            {
                throw new OperationCanceledException("The call was cancelled.", exception, caller);
            }
            catch (OperationCanceledException)
            {
                ThrowIfClosed(timer);
                throw;
            }
        }
    }
}
