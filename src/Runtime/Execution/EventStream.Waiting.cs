using System.Runtime.CompilerServices;

namespace Mirascope.Gen.Execution;

internal sealed partial class EventStream
{
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> WaitAsync(ValueTask<int> pending, bool isProbe, ResponseLog log, CancellationToken caller)
    {
        var registration = timer.StopWith(caller);
        _probes = true;
        try
        {
            var began = timer.Clock.GetTimestamp();
            timer.Start(settings.Idle, _idleFor);
            while (true)
            {
                if (isProbe)
                {
                    Release(log);
                }

                var count = await pending.ConfigureAwait(false);
                if (!isProbe && Take(count, log) is { } done)
                {
                    _idleFor += _wasActive ? TimeSpan.Zero : timer.Clock.GetElapsedTime(began);
                    return done;
                }

                if (!isProbe && _wasActive)
                {
                    began = timer.Clock.GetTimestamp();
                    timer.Start(settings.Idle);
                }

                isProbe = !isProbe;
                pending = isProbe ? Probe() : Read();
            }
        }
        catch (Exception exception) when (Explain(exception, log, caller) is { } explained)
        {
            throw explained;
        }
        finally
        {
            timer.Stop();
            await registration.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>A stream that waits holds no buffer, unless half an event lies in it. The log must not show bytes that went back.</summary>
    private void Release(ResponseLog log)
    {
        log.BeginBatch(default);
        reader.ReleaseBuffer();
    }
}
