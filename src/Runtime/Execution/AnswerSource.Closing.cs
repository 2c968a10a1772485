namespace Mirascope.Gen.Execution;

/// <summary>How a stream is let go. It may be closed while it is being read: the read then ends, and gives everything back.</summary>
internal sealed partial class AnswerSource
{
    private const int Resting = 0;
    private const int Reading = 1;
    private const int Closed = 2;
    private const int ReadingClosed = 3;

    private const int LongestRest = 4096;

    // Long enough for bytes that are on their way already, too short to be noticed.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(20);

    private int _state;

    public override async ValueTask DisposeAsync()
    {
        int state;
        do
        {
            state = Volatile.Read(ref _state);
        }
        while (state < Closed && Interlocked.CompareExchange(ref _state, state + Closed, state) != state);

        if (state == Reading)
        {
            _timer.Close();
        }
        else if (state == Resting)
        {
            if (_events is { IsComplete: true })
            {
                await ReadRestAsync().ConfigureAwait(false);
            }

            Release();
        }
    }

    /// <summary>
    /// After the terminal event mostly nothing comes but the end of the body. Reading it lets the next call use the connection
    /// again; a server that holds the connection open or sends more is not waited for.
    /// </summary>
    private async ValueTask ReadRestAsync()
    {
        _log!.BeginBatch(default);
        var room = _reader!.GetMemory();
        try
        {
            for (var rest = 0; rest < LongestRest;)
            {
                var pending = _answer!.Body.ReadAsync(room, _timer.Token);
                if (!pending.IsCompleted && rest == 0)
                {
                    _timer.StopAfter(Grace);
                }

                var count = await pending.ConfigureAwait(false);
                rest += count;
                if (count == 0)
                {
                    return;
                }
            }
        }
        catch (Exception exception) when (BrokenBody.Is(exception))
        {
            // The answer is complete; what becomes of its connection is nobody's concern.
        }
    }

    private void Enter()
    {
        if (Interlocked.CompareExchange(ref _state, Reading, Resting) != Resting)
        {
            throw new StreamBrokenException("The stream was closed. What had arrived is kept.");
        }
    }

    private void Leave()
    {
        if (Interlocked.CompareExchange(ref _state, Resting, Reading) == ReadingClosed)
        {
            Release();
        }
    }

    private void Release()
    {
        LetGo();
        _timer.Dispose();
    }

    /// <summary>Gives one answer's connection back and the memory it was read into. Its headers stay known.</summary>
    private void LetGo()
    {
        _log?.BeginBatch(default);
        _answer?.Dispose();
        _reader?.Dispose();
        (_reader, _events) = (null, null);
    }
}
