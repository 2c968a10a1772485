namespace Mirascope.Gen.Transport;

/// <summary>
/// The one clock and the one cancellation of a call. Whatever ends a wait (the caller, a limit, closing) cancels
/// <see cref="Token"/>; who it was is asked afterwards, so that a caller's token is never reported as a timeout. A limit runs
/// only between <see cref="Start"/> and <see cref="Stop"/>: a slow consumer uses up nothing but the total.
/// </summary>
internal sealed class CallTimer : IDisposable
{
    private const long NotWaiting = -1;

    private readonly object _gate = new();
    private readonly TimeProvider _clock;
    private readonly TimeLimit _total;
    private readonly long _began;
    private CancellationTokenSource _stop = new();
    private ITimer? _timer;
    private TimeLimit _limit;
    private TimeSpan _due;
    private long _waitBegan = NotWaiting;

    public CallTimer(TimeProvider clock, TimeLimit total)
    {
        _clock = clock;
        _total = total;
        _began = clock.GetTimestamp();
    }

    public TimeProvider Clock => _clock;

    public CancellationToken Token => _stop.Token;

    /// <summary>The limit that ended the last wait; null where none did.</summary>
    public TimeLimit? Passed { get; private set; }

    /// <summary>Whether the call was closed by its owner.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Begins a wait that may take what is left of this limit, and of the total.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="used">What of it has been used before.</param>
    public void Start(TimeLimit limit, TimeSpan used = default)
    {
        lock (_gate)
        {
            var total = Left(_total, _clock.GetElapsedTime(_began));
            var own = Left(limit, used);
            (_limit, _due) = total < own ? (_total, total) : (limit, own);
            _waitBegan = _clock.GetTimestamp();
            if (_due != TimeLimit.Never)
            {
                Schedule(_due);
            }
        }
    }

    /// <summary>The wait is over.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            _waitBegan = NotWaiting;
            _timer?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Whether the total leaves room for such a pause.</summary>
    public bool Allows(TimeSpan pause) => pause < Left(_total, _clock.GetElapsedTime(_began));

    /// <summary>Makes the next try possible after a limit ended the last one.</summary>
    public void Renew()
    {
        lock (_gate)
        {
            if (Passed is not null && !IsClosed)
            {
                Passed = null;
                _stop = new CancellationTokenSource();
            }
        }
    }

    /// <summary>Cancels the current wait when the caller's token is cancelled.</summary>
    public CancellationTokenRegistration StopWith(CancellationToken caller) =>
        caller.UnsafeRegister(static timer => ((CallTimer)timer!).Cancel(), this);

    /// <summary>
    /// Cancels what is waited for after this time, by the machine's own clock: it bounds a courtesy to the connection, which
    /// nobody can see and no test's clock may hold up.
    /// </summary>
    public void StopAfter(TimeSpan grace) => _stop.CancelAfter(grace);

    /// <summary>Ends whatever is waited for.</summary>
    public void Close()
    {
        IsClosed = true;
        Cancel();
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _waitBegan = NotWaiting;
            _timer?.Dispose();
        }
    }

    private static TimeSpan Left(TimeLimit limit, TimeSpan used) =>
        limit.Value == TimeLimit.Never ? TimeLimit.Never : limit.Value > used ? limit.Value - used : TimeSpan.Zero;

    private void Schedule(TimeSpan due)
    {
        // Timers count whole milliseconds: rounding up keeps one from firing just before its time, again and again.
        var rounded = TimeSpan.FromMilliseconds(Math.Ceiling(due.TotalMilliseconds));
        if (_timer is null)
        {
            _timer = _clock.CreateTimer(static timer => ((CallTimer)timer!).OnDue(), this, rounded, Timeout.InfiniteTimeSpan);
        }
        else
        {
            _timer.Change(rounded, Timeout.InfiniteTimeSpan);
        }
    }

    private void OnDue()
    {
        lock (_gate)
        {
            // The wait may have ended, or another begun, while the timer was on its way here.
            if (_waitBegan == NotWaiting)
            {
                return;
            }

            var waited = _clock.GetElapsedTime(_waitBegan);
            if (waited < _due)
            {
                Schedule(_due - waited);
                return;
            }

            _waitBegan = NotWaiting;
            Passed = _limit;
        }

        Cancel();
    }

    private void Cancel() => _stop.Cancel();
}
