using System.Runtime.CompilerServices;

namespace Mirascope.Gen;

/// <summary>One pass over a stream, from its first entry. Disposing it closes a stream that has not ended.</summary>
internal sealed class StreamReading : IAsyncDisposable
{
    private readonly StreamPump _pump;
    private readonly CancellationTokenSource? _linked;
    private readonly CancellationToken _readToken;
    private readonly CancellationToken _cancellationToken;
    private int _next;

    public StreamReading(StreamPump pump, CancellationToken callToken, CancellationToken readToken)
    {
        _pump = pump;
        _readToken = readToken;
        if (callToken.CanBeCanceled && readToken.CanBeCanceled && callToken != readToken)
        {
            _linked = CancellationTokenSource.CreateLinkedTokenSource(callToken, readToken);
            _cancellationToken = _linked.Token;
        }
        else
        {
            _cancellationToken = readToken.CanBeCanceled ? readToken : callToken;
        }
    }

    /// <summary>Whether the reading stands on an entry: not before its first.</summary>
    public bool HasCurrent => _next > 0;

    /// <summary>The entry the reading stands on.</summary>
    public ref readonly LogEntry Current => ref _pump.Log.Entries[_next - 1];

    /// <summary>The event's bytes; empty once the buffer they lay in has been used again.</summary>
    public ReadOnlyMemory<byte> CurrentRaw
    {
        get
        {
            ref readonly var entry = ref Current;
            return _next - 1 >= _pump.Log.LiveFrom && entry.RawStart + entry.RawLength <= _pump.Log.Batch.Length
                ? _pump.Log.Batch.Slice(entry.RawStart, entry.RawLength)
                : default;
        }
    }

    public ValueTask<bool> NextAsync()
    {
        if (_next < _pump.Log.Entries.Count && !_cancellationToken.IsCancellationRequested)
        {
            _next++;
            return new ValueTask<bool>(true);
        }

        return FetchAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _linked?.Dispose();
        await _pump.DisposeAsync().ConfigureAwait(false);
    }

    private ValueTask<bool> FetchAsync()
    {
        var fetching = _pump.FetchAsync(_cancellationToken, _readToken);
        if (!fetching.IsCompletedSuccessfully)
        {
            return StepAfterAsync(fetching);
        }

        var hasNext = fetching.Result;
        _next += hasNext ? 1 : 0;
        return new ValueTask<bool>(hasNext);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> StepAfterAsync(ValueTask<bool> fetching)
    {
        var hasNext = await fetching.ConfigureAwait(false);
        _next += hasNext ? 1 : 0;
        return hasNext;
    }
}
