using System.Globalization;
using Mirascope.Gen.Transport;

namespace Mirascope.Gen.Execution;

/// <summary>Reads the bytes of an answer's body within the limits of the call, and says in words what goes wrong.</summary>
internal sealed class BodyReader(PreparedCall call, ClientSettings settings, CallTimer timer, Answer answer)
{
    /// <summary>Reads some bytes; 0 at the end.</summary>
    /// <param name="memory">Where they go.</param>
    /// <param name="limit">How long that may take.</param>
    /// <param name="used">What of the limit has been used before.</param>
    /// <param name="caller">The caller's token.</param>
    /// <exception cref="LlmConnectionException">The body broke off.</exception>
    /// <exception cref="LlmTimeoutException">A limit passed.</exception>
    public async ValueTask<int> ReadSomeAsync(Memory<byte> memory, TimeLimit limit, TimeSpan used, CancellationToken caller)
    {
        var registration = timer.StopWith(caller);
        try
        {
            var reading = answer.Body.ReadAsync(memory, timer.Token);
            if (!reading.IsCompleted)
            {
                timer.Start(limit, used);
            }

            return await reading.ConfigureAwait(false);
        }
        catch (Exception exception) when (Explain(exception, caller) is { } explained)
        {
            throw explained;
        }
        finally
        {
            timer.Stop();
            await registration.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Reads all there is.</summary>
    /// <exception cref="LlmConnectionException">The body broke off or is too large.</exception>
    /// <exception cref="LlmTimeoutException">A limit passed.</exception>
    public async ValueTask ReadAllAsync(PooledBuffer buffer, CancellationToken caller)
    {
        int count;
        do
        {
            var limit = buffer.Length == 0 ? settings.FirstByte : settings.Idle;
            count = await ReadSomeAsync(buffer.GetMemory(), limit, TimeSpan.Zero, caller).ConfigureAwait(false);
            buffer.Advance(count);
            if (buffer.Length > settings.MaxResponseBytes)
            {
                throw new LlmConnectionException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"The answer of {call.Provider} has more than {settings.MaxResponseBytes} bytes ({nameof(LlmClientOptions)}.{nameof(LlmClientOptions.MaxResponseBytes)})."));
            }
        }
        while (count > 0);
    }

    private Exception? Explain(Exception exception, CancellationToken caller)
    {
        if (caller.IsCancellationRequested)
        {
            return new OperationCanceledException("The call was cancelled.", exception, caller);
        }

        if (timer.IsClosed)
        {
            return new StreamBrokenException("The stream was closed while its answer was being read.");
        }

        return timer.Passed is { } limit ? limit.ToException(call.Provider, "sent nothing more of its answer", exception)
            : BrokenBody.Is(exception) ? new LlmConnectionException($"The connection to {call.Provider} broke off before the answer was whole.", exception)
            : null;
    }
}
