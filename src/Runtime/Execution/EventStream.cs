using System.Globalization;
using Mirascope.Gen.Dialects;
using Mirascope.Gen.Framing;
using Mirascope.Gen.Transport;

namespace Mirascope.Gen.Execution;

/// <summary>
/// Reads the events of one stream into the log: all that have come at once, and from the network only when there are none left.
/// Where bytes are at hand nothing here waits or allocates.
/// </summary>
/// <remarks>An error after entries of the same batch is held back until they were handed out, so that how the network cuts a stream changes nothing.</remarks>
/// <param name="call">What was asked.</param>
/// <param name="settings">The client's limits.</param>
/// <param name="timer">The call's clock and cancellation.</param>
/// <param name="answer">What answered.</param>
/// <param name="body">What of it is still to be read.</param>
/// <param name="reader">What has been read.</param>
/// <param name="idleFor">What of the idle limit has been used.</param>
internal sealed partial class EventStream(
    PreparedCall call, ClientSettings settings, CallTimer timer, Answer answer, Stream body, IFrameReader reader, TimeSpan idleFor)
{
    private readonly StreamDecoder _decoder = call.Dialect.CreateStreamDecoder();
    private Exception? _held;
    private TimeSpan _idleFor = idleFor;
    private long _received = reader.Buffer.Length;
    private bool _hasUnread = reader.Buffer.Length > 0;
    private bool _wasActive;
    private int _events;

    // Off while the server is ahead of the consumer: a read that finds its bytes at hand needs no probe before it.
    private bool _probes = true;

    /// <summary>Whether the terminal event was seen.</summary>
    public bool IsComplete => _decoder.IsComplete;

    /// <inheritdoc cref="StreamSource.ReadAsync"/>
    public ValueTask<bool> ReadAsync(ResponseLog log, CancellationToken caller)
    {
        if (_held is not null)
        {
            throw _held;
        }

        if (IsComplete)
        {
            return new ValueTask<bool>(false);
        }

        if (_hasUnread)
        {
            _hasUnread = false;
            if (Decode(log) is { } done)
            {
                return new ValueTask<bool>(done);
            }
        }

        try
        {
            while (true)
            {
                caller.ThrowIfCancellationRequested();
                var probe = _probes ? Probe() : default;
                if (!probe.IsCompletedSuccessfully)
                {
                    return WaitAsync(probe, isProbe: true, log, caller);
                }

                _ = probe.Result;
                var read = Read();
                if (!read.IsCompletedSuccessfully)
                {
                    return WaitAsync(read, isProbe: false, log, caller);
                }

                _probes = false;
                if (Take(read.Result, log) is { } done)
                {
                    return new ValueTask<bool>(done);
                }
            }
        }
        catch (Exception exception) when (Explain(exception, log, caller) is { } explained)
        {
            throw explained;
        }
    }

    /// <summary>A read of nothing: it ends when there is something to read, and needs no buffer to wait with.</summary>
    private ValueTask<int> Probe() => body.ReadAsync(Memory<byte>.Empty, timer.Token);

    private ValueTask<int> Read() => body.ReadAsync(reader.GetMemory(), timer.Token);

    /// <summary>Takes what was read; returns what <see cref="ReadAsync"/> shall return, or null to read on.</summary>
    private bool? Take(int count, ResponseLog log)
    {
        if (count == 0)
        {
            return End(log);
        }

        reader.Advance(count);
        _received += count;
        if (_received > settings.MaxResponseBytes)
        {
            throw Broken(string.Create(CultureInfo.InvariantCulture, $"has more than {settings.MaxResponseBytes} bytes ({nameof(LlmClientOptions)}.{nameof(LlmClientOptions.MaxResponseBytes)})"));
        }

        return Decode(log);
    }

    private bool? Decode(ResponseLog log)
    {
        var before = log.Entries.Count;
        _wasActive = false;
        log.BeginBatch(reader.Buffer);
        try
        {
            while (!IsOver && reader.TryRead(out var frame))
            {
                Decode(frame, log);
            }
        }
        catch (Exception exception) when (Malformed(exception) is { } broken)
        {
            _held = broken;
        }

        if (_wasActive)
        {
            _idleFor = TimeSpan.Zero;
        }

        return Result(log.Entries.Count > before);
    }

    private bool? End(ResponseLog log)
    {
        var before = log.Entries.Count;
        log.BeginBatch(reader.Buffer);
        try
        {
            if (reader.TryReadLast(out var frame))
            {
                Decode(frame, log);
            }

            if (!IsOver)
            {
                log.BeginEvent(0, 0);
                _decoder.End(log);
            }

            _held = IsOver ? null : Broken("ended before its terminal event");
        }
        catch (Exception exception) when (Malformed(exception) is { } broken)
        {
            _held = broken;
        }

        return Result(log.Entries.Count > before);
    }

    private bool IsOver => _decoder.IsComplete || _decoder.Error is not null;

    private void Decode(in Frame frame, ResponseLog log)
    {
        // A keep-alive of some proxies; no dialect has an event without data.
        if (frame.Data.IsEmpty && !frame.IsError)
        {
            return;
        }

        _events++;
        log.BeginEvent(frame.DataStart, frame.Data.Length);
        _wasActive |= frame.IsError ? _decoder.ReadError(frame.Name, frame.Data, log) : _decoder.Read(frame.Name, frame.Data, log);
    }

    private bool? Result(bool hasNews)
    {
        if (_decoder.Error is { } error)
        {
            var inner = AnswerErrors.OfAnswer(call, error, answer, default);
            _held = new StreamBrokenException($"{call.Provider} ended the stream with an error: {inner.Message}", inner);
        }

        if (hasNews)
        {
            return true;
        }

        return _held is not null ? throw _held : IsComplete ? false : null;
    }
}
