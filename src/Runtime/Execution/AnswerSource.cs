using System.Runtime.CompilerServices;
using Mirascope.Gen.Dialects;
using Mirascope.Gen.Framing;
using Mirascope.Gen.Transport;

namespace Mirascope.Gen.Execution;

/// <summary>
/// The source of one stream. The first read prepares and sends the call; what answers is then read as a stream of events or, where
/// the server sends one document all the same, as that.
/// </summary>
internal sealed partial class AnswerSource(CallExecutor executor, LlmRequest request) : StreamSource
{
    private readonly CallTimer _timer = executor.StartTimer();
    private IFrameReader? _reader;
    private ResponseLog? _log;
    private Answer? _answer;
    private EventStream? _events;
    private bool _isWholeDecoded;
    private IReadOnlyList<string> _omitted = [];
    private string? _region;

    public override string? RequestId => _answer?.RequestId;

    public override ResponseHeaders? Headers => _answer?.Headers;

    public override IReadOnlyList<string> OmittedOptions => _omitted;

    public override string? Region => _region;

    public override ValueTask<bool> ReadAsync(ResponseLog log, CancellationToken cancellationToken)
    {
        Enter();
        _log = log;
        var isPending = false;
        try
        {
            var reading = _events is { } events ? events.ReadAsync(log, cancellationToken)
                : _isWholeDecoded ? new ValueTask<bool>(false)
                : OpenAsync(log, cancellationToken);
            isPending = !reading.IsCompleted;
            return isPending ? LeaveAfterAsync(reading) : reading;
        }
        finally
        {
            if (!isPending)
            {
                Leave();
            }
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> LeaveAfterAsync(ValueTask<bool> reading)
    {
        try
        {
            return await reading.ConfigureAwait(false);
        }
        finally
        {
            Leave();
        }
    }

    private async ValueTask<bool> OpenAsync(ResponseLog log, CancellationToken cancellationToken)
    {
        // Held until something was handed out, as another try may need its bytes; not for the length of the stream.
        using var call = executor.Prepare(request, streams: true);
        (_omitted, _region) = (call.OmittedOptions, call.Region);
        log.Dialect = call.Dialect.Name;
        log.RequestedModel = request.Model;
        var tries = executor.Sender.Begin(call, _timer);
        while (true)
        {
            _answer = await executor.Sender.SendAsync(call, tries, _timer, cancellationToken).ConfigureAwait(false);
            TimeSpan? asked = null;
            try
            {
                return await BeginAsync(call, _answer, log, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (AnswerFailure.MayRetry(exception, log, out asked))
            {
                LetGo();
                if (!await tries.NextAsync(asked, cancellationToken).ConfigureAwait(false))
                {
                    throw;
                }

                if (AnswerFailure.MayHaveCost(exception))
                {
                    TryLost?.Invoke();
                }

                log.Restart();
            }
        }
    }

    /// <summary>Reads up to what is first handed out.</summary>
    private async ValueTask<bool> BeginAsync(PreparedCall call, Answer answer, ResponseLog log, CancellationToken cancellationToken)
    {
        var reader = _reader = FrameReaders.Create(call.Dialect.StreamForm, executor.Settings.MaxEventBytes);
        var body = new BodyReader(call, executor.Settings, _timer, answer);
        var began = _timer.Clock.GetTimestamp();
        switch (await SniffAsync(call.Dialect.StreamForm, answer, body, reader, began, cancellationToken).ConfigureAwait(false))
        {
            case BodyForm.Events:
                _events = new EventStream(call, executor.Settings, _timer, answer, answer.Body, reader, _timer.Clock.GetElapsedTime(began));
                return await _events.ReadAsync(log, cancellationToken).ConfigureAwait(false);
            case BodyForm.Json:
                return await ReadWholeAsync(call, answer, body, log, cancellationToken).ConfigureAwait(false);
            case BodyForm.Empty:
                throw WholeAnswer.Empty(call);
            default:
                throw WholeAnswer.Foreign(call, answer, reader.Buffer.Span);
        }
    }

    private async ValueTask<BodyForm> SniffAsync(
        StreamForm expected, Answer answer, BodyReader body, IFrameReader reader, long began, CancellationToken cancellationToken)
    {
        var form = answer.IsWithoutContent ? BodyForm.Empty : BodyForm.Unknown;
        while (form == BodyForm.Unknown)
        {
            int count;
            try
            {
                // Blanks and keep-alives before the first event use the idle limit up like those after it, and the wait for them
                // holds no buffer either.
                var waited = _timer.Clock.GetElapsedTime(began);
                await body.ReadSomeAsync(Memory<byte>.Empty, executor.Settings.Idle, waited, cancellationToken).ConfigureAwait(false);
                waited = _timer.Clock.GetElapsedTime(began);
                count = await body.ReadSomeAsync(reader.GetMemory(), executor.Settings.Idle, waited, cancellationToken).ConfigureAwait(false);
            }
            catch (LlmConnectionException exception)
            {
                // Where a stream is cut, before its first event or after, makes no difference to who reads it.
                throw new StreamBrokenException(exception.Message, exception.InnerException);
            }

            reader.Advance(count);
            form = BodySniffer.Tell(expected, reader.Buffer.Span, answer.MediaType, isWhole: count == 0);
        }

        return form;
    }

    private async ValueTask<bool> ReadWholeAsync(
        PreparedCall call, Answer answer, BodyReader body, ResponseLog log, CancellationToken cancellationToken)
    {
        using var buffer = new PooledBuffer();
        var start = _reader!.Buffer;
        start.CopyTo(buffer.GetMemory(start.Length));
        buffer.Advance(start.Length);
        await body.ReadAllAsync(buffer, cancellationToken).ConfigureAwait(false);
        WholeAnswer.Decode(call, answer, buffer.Written.Span, log);
        _isWholeDecoded = true;
        return log.Entries.Count > 0;
    }
}
