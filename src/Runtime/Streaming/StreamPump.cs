using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Mirascope.Gen;

/// <summary>
/// Fetches what a stream brings, once, into the log, and remembers how it ended. Any number of readings go over the log; the
/// one that comes to its end fetches more.
/// </summary>
internal sealed class StreamPump(StreamStart start) : IAsyncDisposable
{
    private StreamSource? _source;
    private ExceptionDispatchInfo? _failure;
    private long _startTicks;
    private int _fetching;
    private bool _begun;

    public ResponseLog Log { get; } = new();

    /// <summary>Whether the terminal event was seen.</summary>
    public bool IsComplete { get; private set; }

    public DateTimeOffset? StartTime { get; private set; }

    public DateTimeOffset? EndTime { get; private set; }

    public TimeSpan? TimeToFirstChunk { get; private set; }

    public string? RequestId { get; private set; }

    public ResponseHeaders Headers { get; private set; } = ResponseHeaders.Empty;

    public IReadOnlyList<string> OmittedOptions { get; private set; } = [];

    public string? Region { get; private set; }

    private TimeProvider Clock => start.Opener.TimeProvider;

    public StreamReading Read(CancellationToken cancellationToken) => new(this, start.CancellationToken, cancellationToken);

    /// <summary>Brings at least one more entry, or says that there are no more, or throws what ended the stream.</summary>
    /// <param name="cancellationToken">Cancelled by either of the call's token and the reading's.</param>
    /// <param name="readToken">The reading's own token.</param>
    public ValueTask<bool> FetchAsync(CancellationToken cancellationToken, CancellationToken readToken)
    {
        if (IsComplete || _failure is not null)
        {
            ThrowIfCancelled(readToken);
            _failure?.Throw();
            return new ValueTask<bool>(false);
        }

        if (Interlocked.Exchange(ref _fetching, 1) == 1)
        {
            throw new InvalidOperationException("Two consumers read this stream at the same time. Let one finish its step before the other takes one, or give each a stream of its own.");
        }

        // Most steps find their bytes at hand; they shall not pay for the waiting that others do.
        var reading = ReadAsync(cancellationToken, readToken);
        if (reading.IsCompletedSuccessfully && TimeToFirstChunk is not null && reading.Result)
        {
            Volatile.Write(ref _fetching, 0);
            return new ValueTask<bool>(true);
        }

        return FinishAsync(reading, cancellationToken, readToken);
    }

    /// <summary>Closes the connection; a stream that has not ended is from now on one that was left early.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_begun && !IsComplete && _failure is null)
        {
            _failure = ExceptionDispatchInfo.Capture(new LlmStreamException(
                "The stream was left before its end and its connection closed. What had arrived is kept; call again, or use ResumeAsync, to go on.",
                ToResponse()));
            await EndAsync().ConfigureAwait(false);
        }
    }

    public CallResponse ToResponse() => ResponseFolder.ToResponse(
        Log, start.Request, new CallFacts(StartTime ?? default, EndTime ?? default, RequestId, default)
        {
            Headers = Headers,
            OmittedOptions = OmittedOptions,
            Region = Region,
            Models = start.Opener.Models,
        });

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> FinishAsync(ValueTask<bool> reading, CancellationToken cancellationToken, CancellationToken readToken)
    {
        try
        {
            if (await reading.ConfigureAwait(false))
            {
                TimeToFirstChunk ??= Clock.GetElapsedTime(_startTicks);
                return true;
            }

            var before = Log.Entries.Count;
            Log.Complete();
            IsComplete = true;
            await EndAsync().ConfigureAwait(false);
            return Log.Entries.Count > before;
        }
        catch (Exception exception)
        {
            await EndAsync().ConfigureAwait(false);
            var failure = exception switch
            {
                StreamBrokenException broken => new LlmStreamException(broken.Message, ToResponse(), broken.InnerException),

                // The two tokens may have been joined on the way; the caller knows only their own.
                OperationCanceledException when cancellationToken.IsCancellationRequested =>
                    new OperationCanceledException("The stream was cancelled.", exception, Cancelled(readToken)),
                _ => exception,
            };
            _failure = ExceptionDispatchInfo.Capture(failure);
            _failure.Throw();
            throw;
        }
        finally
        {
            Note(_source);
            Volatile.Write(ref _fetching, 0);
        }
    }

    private ValueTask<bool> ReadAsync(CancellationToken cancellationToken, CancellationToken readToken)
    {
        try
        {
            ThrowIfCancelled(readToken);
            if (_source is not null)
            {
                return _source.ReadAsync(Log, cancellationToken);
            }

            // A stream that is closed while it is read loses its source at that moment.
            return _begun
                ? throw new StreamBrokenException("The stream was closed. What had arrived is kept.")
                : OpenAsync(cancellationToken);
        }
        catch (Exception exception)
        {
            return ValueTask.FromException<bool>(exception);
        }
    }

    private async ValueTask<bool> OpenAsync(CancellationToken cancellationToken)
    {
        _begun = true;
        StartTime = Clock.GetUtcNow();
        _startTicks = Clock.GetTimestamp();
        var source = _source = await start.Opener.OpenAsync(start.Request, cancellationToken).ConfigureAwait(false);
        return await source.ReadAsync(Log, cancellationToken).ConfigureAwait(false);
    }

    private void Note(StreamSource? source)
    {
        if (source is not null)
        {
            RequestId ??= source.RequestId;
            Headers = source.Headers ?? Headers;
            OmittedOptions = source.OmittedOptions;
            Region = source.Region;
        }
    }

    private CancellationToken Cancelled(CancellationToken readToken) =>
        start.CancellationToken.IsCancellationRequested ? start.CancellationToken : readToken;

    private void ThrowIfCancelled(CancellationToken readToken) => Cancelled(readToken).ThrowIfCancellationRequested();

    private async ValueTask EndAsync()
    {
        EndTime ??= Clock.GetUtcNow();
        if (_source is { } source)
        {
            Note(source);
            _source = null;
            await source.DisposeAsync().ConfigureAwait(false);
        }
    }
}
