namespace Mirascope.Gen.Execution;

/// <summary>
/// A stream that is closed as soon as its budgets do not cover what it brings. What came in the same read is handed out before the
/// error is, so that how the network cuts a stream changes nothing. However the stream ends, its reservation does too.
/// </summary>
internal sealed partial class BudgetedSource(StreamSource inner, BudgetHold hold, TimeProvider clock) : StreamSource
{
    private readonly OutputMeter _meter = new(hold.Bound.Request.Options.MaxTokens);
    private readonly DateTimeOffset _began = clock.GetUtcNow();
    private ResponseLog? _log;
    private Usage? _seen;
    private LlmBudget? _full;
    private Exception? _failure;
    private bool _isComplete;

    public override string? RequestId => inner.RequestId;

    public override ResponseHeaders? Headers => inner.Headers;

    public override IReadOnlyList<string> OmittedOptions => inner.OmittedOptions;

    public override string? Region => inner.Region;

    public override ValueTask<bool> ReadAsync(ResponseLog log, CancellationToken cancellationToken)
    {
        _log = log;
        if (_full is not null)
        {
            throw BudgetErrors.Stopped(_full, PartialOf(log));
        }

        var reading = ReadInnerAsync(log, cancellationToken);
        if (!reading.IsCompletedSuccessfully)
        {
            return TakeAsync(reading, log);
        }

        var hasNews = reading.Result;
        return hasNews && IsCovered(log) ? new ValueTask<bool>(true) : TakeAsync(new ValueTask<bool>(hasNews), log);
    }

    public override async ValueTask DisposeAsync()
    {
        var hasAnswer = inner.Headers is not null;
        await inner.DisposeAsync().ConfigureAwait(false);
        Settle(hasAnswer);
    }

    private ValueTask<bool> ReadInnerAsync(ResponseLog log, CancellationToken cancellationToken)
    {
        try
        {
            return inner.ReadAsync(log, cancellationToken);
        }
        catch (Exception exception)
        {
            return ValueTask.FromException<bool>(exception);
        }
    }

    private async ValueTask<bool> TakeAsync(ValueTask<bool> reading, ResponseLog log)
    {
        try
        {
            _isComplete = !await reading.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            _failure = exception;
            throw;
        }

        if (!_isComplete && !IsCovered(log))
        {
            _seen = log.Usage;
            var full = hold.TryCover(AnswererOf(log), _meter.Read(log, hold.Bound.InputTokens));

            // An answer that says why it ended has cost what it cost; keeping the rest from the reader would save nothing.
            if (full is not null && log.FinishReason is null)
            {
                _full = full;
                await DisposeAsync().ConfigureAwait(false);
            }
        }

        return !_isComplete;
    }

    private bool IsCovered(ResponseLog log)
    {
        _meter.Count(log);
        return hold.Covers(_meter.Tokens) && ReferenceEquals(log.Usage, _seen);
    }
}
