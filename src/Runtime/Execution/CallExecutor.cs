using Mirascope.Gen.Providers;
using Mirascope.Gen.Transport;

namespace Mirascope.Gen.Execution;

/// <summary>Runs calls: joins providers, dialects, framing and transport. Safe for concurrent use.</summary>
internal sealed partial class CallExecutor(ClientSettings settings, ProviderConnections connections, CallSender sender) : StreamOpener
{
    public ClientSettings Settings { get; } = settings;

    public CallSender Sender { get; } = sender;

    public override TimeProvider TimeProvider => Settings.TimeProvider;

    public override ModelCatalog Models => Settings.Models;

    /// <summary>Sends nothing yet: the first read does, so that a stream can be closed while it opens.</summary>
    public override ValueTask<StreamSource> OpenAsync(LlmRequest request, CancellationToken cancellationToken) =>
        new(new AnswerSource(this, request));

    /// <summary>The opener of a stream that begins here: this one, or one that keeps to the budgets that hold.</summary>
    public override StreamOpener For(LlmRequest request) =>
        BudgetSet.InForce(null, Settings.Budget, request) is { } budgets ? new BudgetedOpener(this, budgets) : this;

    /// <summary>The whole answer, within the budgets that hold.</summary>
    public Task<CallResponse> CallAsync(LlmRequest request, CancellationToken cancellationToken) =>
        BudgetSet.InForce(null, Settings.Budget, request) is { } budgets
            ? BudgetedCall.RunAsync(this, budgets, request, cancellationToken)
            : SendAsync(request, null, cancellationToken);

    /// <summary>The whole answer.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="hold">What is told when the answer begins; null where nobody asks.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<CallResponse> SendAsync(LlmRequest request, BudgetHold? hold, CancellationToken cancellationToken)
    {
        var began = TimeProvider.GetUtcNow();
        using var timer = StartTimer();
        using var call = Prepare(request, streams: false);
        var tries = Sender.Begin(call, timer);
        while (true)
        {
            using var answer = await Sender.SendAsync(call, tries, timer, cancellationToken).ConfigureAwait(false);
            hold?.AnswerBegan();
            var log = new ResponseLog { Dialect = call.Dialect.Name, RequestedModel = request.Model };
            TimeSpan? asked = null;
            try
            {
                return await ReadAsync(request, began, call, timer, answer, log, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (AnswerFailure.MayRetry(exception, log, out asked))
            {
                answer.Dispose();
                if (!await tries.NextAsync(asked, cancellationToken).ConfigureAwait(false))
                {
                    throw;
                }

                if (AnswerFailure.MayHaveCost(exception))
                {
                    hold?.BeginAgain();
                }
            }
        }
    }

    public PreparedCall Prepare(LlmRequest request, bool streams) => PreparedCall.Create(request, streams, connections, Settings);

    public CallTimer StartTimer() => new(TimeProvider, Settings.Total);

    private async ValueTask<CallResponse> ReadAsync(
        LlmRequest request, DateTimeOffset began, PreparedCall call, CallTimer timer, Answer answer, ResponseLog log, CancellationToken cancellationToken)
    {
        var raw = await ReadBodyAsync(call, timer, answer, cancellationToken).ConfigureAwait(false);
        try
        {
            await DecodeAsync(call, timer, answer, raw, log, cancellationToken).ConfigureAwait(false);
        }
        catch (StreamBrokenException broken)
        {
            throw new LlmStreamException(broken.Message, ToResponse(), broken.InnerException);
        }

        return ToResponse();

        CallResponse ToResponse() =>
            ResponseFolder.ToResponse(log, request, new CallFacts(began, TimeProvider.GetUtcNow(), answer.RequestId, raw)
            {
                Headers = answer.Headers,
                OmittedOptions = call.OmittedOptions,
                Region = call.Region,
                Models = Models,
            });
    }

    private async ValueTask<byte[]> ReadBodyAsync(PreparedCall call, CallTimer timer, Answer answer, CancellationToken cancellationToken)
    {
        if (answer.IsWithoutContent)
        {
            return [];
        }

        using var buffer = new PooledBuffer();
        await new BodyReader(call, Settings, timer, answer).ReadAllAsync(buffer, cancellationToken).ConfigureAwait(false);
        return buffer.Written.ToArray();
    }

    private async ValueTask DecodeAsync(
        PreparedCall call, CallTimer timer, Answer answer, byte[] raw, ResponseLog log, CancellationToken cancellationToken)
    {
        switch (BodySniffer.Tell(call.Dialect.StreamForm, raw, answer.MediaType, isWhole: true))
        {
            case BodyForm.Json:
                WholeAnswer.Decode(call, answer, raw, log);
                break;
            case BodyForm.Events:
                // Some servers stream whatever was asked for. All of it is here already, so the stream behind it is at its end.
                using (var reader = FrameReaders.Create(call.Dialect.StreamForm, Settings.MaxEventBytes))
                {
                    raw.CopyTo(reader.GetMemory(raw.Length));
                    reader.Advance(raw.Length);
                    var events = new EventStream(call, Settings, timer, answer, Stream.Null, reader, TimeSpan.Zero);
                    while (await events.ReadAsync(log, cancellationToken).ConfigureAwait(false))
                    {
                    }

                    log.Complete();
                    log.BeginBatch(default);
                }

                break;
            case BodyForm.Empty:
                throw WholeAnswer.Empty(call);
            default:
                throw WholeAnswer.Foreign(call, answer, raw);
        }
    }
}
