namespace Mirascope.Gen.Transport;

/// <summary>Sends one request once, up to the answer's headers.</summary>
/// <remarks>An invoker and not a client: a client's timeout would cut a healthy long stream.</remarks>
internal sealed class HttpSender(HttpMessageHandler handler, bool ownsHandler, TimeLimit firstByte) : IDisposable
{
    private readonly HttpMessageInvoker _invoker = new(handler, ownsHandler);

    /// <summary>The answer, or why there is none.</summary>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public async ValueTask<(HttpResponseMessage? Response, TransportFailure Failure)> TrySendAsync(
        HttpRequestMessage request, string provider, CallTimer timer, CancellationToken caller)
    {
        caller.ThrowIfCancellationRequested();
        var registration = timer.StopWith(caller);
        try
        {
            var sending = _invoker.SendAsync(request, timer.Token);
            if (!sending.IsCompleted)
            {
                timer.Start(firstByte);
            }

            return (await sending.ConfigureAwait(false), default);
        }
        catch (Exception exception) when (Explain(exception, request.RequestUri!, provider, timer, caller) is { } failure)
        {
            return (null, failure);
        }
        finally
        {
            timer.Stop();
            await registration.DisposeAsync().ConfigureAwait(false);
        }
    }

    public void Dispose() => _invoker.Dispose();

    private static TransportFailure? Explain(Exception exception, Uri address, string provider, CallTimer timer, CancellationToken caller)
    {
        if (caller.IsCancellationRequested)
        {
            return new(new OperationCanceledException("The call was cancelled.", exception, caller), false);
        }

        // Whoever closed the call has words of their own for it.
        if (timer.IsClosed)
        {
            return new(exception, false);
        }

        return timer.Passed is { } limit
            ? new(limit.ToException(provider, "did not begin its answer", exception), limit.Name != nameof(LlmClientOptions.TotalTimeout))
            : TransportFailure.Of(exception, provider, address);
    }
}
