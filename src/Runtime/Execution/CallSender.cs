using Mirascope.Gen.Dialects;
using Mirascope.Gen.Transport;

namespace Mirascope.Gen.Execution;

/// <summary>
/// Sends a call until an answer begins whose status says success, or until another try is of no use.
/// </summary>
/// <param name="http">Sends one try.</param>
/// <param name="settings">How many tries, and how long between them.</param>
/// <param name="random">From 0 to 1, for the pauses between tries.</param>
internal sealed partial class CallSender(HttpSender http, ClientSettings settings, Func<double> random)
{
    // An error's body is worth a moment, not a wait.
    private static readonly TimeLimit ErrorBodyLimit = new("ErrorBody", TimeSpan.FromSeconds(5));

    private readonly RetryBudget _budget = new(settings.RetryBudget);

    /// <summary>The tries of one call, none of them taken.</summary>
    public CallTries Begin(PreparedCall call, CallTimer timer) => new(call.Provider, settings, _budget, random, timer);

    /// <exception cref="LlmException">There is no answer to be had.</exception>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public async ValueTask<Answer> SendAsync(PreparedCall call, CallTries tries, CallTimer timer, CancellationToken caller)
    {
        while (true)
        {
            var (answer, failure, asked) = await TryOnceAsync(call, timer, caller).ConfigureAwait(false);
            if (answer is not null)
            {
                _budget.Earn(call.Provider);
                return answer;
            }

            CallTries.ThrowIfClosed(timer);
            if (!failure.MayRetry || !await tries.NextAsync(asked, caller).ConfigureAwait(false))
            {
                throw failure.Error;
            }
        }
    }

    private async ValueTask<(Answer? Answer, TransportFailure Failure, TimeSpan? Asked)> TryOnceAsync(
        PreparedCall call, CallTimer timer, CancellationToken caller)
    {
        var message = await AuthorizeAsync(call, timer, caller).ConfigureAwait(false);
        var (response, failure) = await http.TrySendAsync(message, call.Provider, timer, caller).ConfigureAwait(false);
        if (response is null)
        {
            return (null, failure, null);
        }

        var isTaken = false;
        try
        {
            if (response.IsSuccessStatusCode)
            {
                var answer = await OpenAsync(call, response, timer).ConfigureAwait(false);
                isTaken = true;
                return (answer, default, null);
            }

            var (error, mayRetry) = await ReadErrorAsync(call, response, timer, caller).ConfigureAwait(false);

            // Nothing but the request was wrong with such a try, so the next one needs no pause.
            return call.LearnsFrom(response, error.ErrorType, settings.TimeProvider.GetUtcNow())
                ? (null, new TransportFailure(error, true), TimeSpan.Zero)
                : (null, new TransportFailure(error, mayRetry), error.RetryAfter);
        }
        finally
        {
            if (!isTaken)
            {
                response.Dispose();
            }
        }
    }

    private async ValueTask<Answer> OpenAsync(PreparedCall call, HttpResponseMessage response, CallTimer timer)
    {
        // The handler takes the encodings off that it knows.
        var encodings = response.Content.Headers.TextOf("Content-Encoding")?.Trim();
        if (!string.IsNullOrEmpty(encodings) && !string.Equals(encodings, "identity", StringComparison.OrdinalIgnoreCase))
        {
            throw new LlmConnectionException($"{call.Provider} answered in the encoding '{call.Redaction.Line(encodings, 40)}', which cannot be read.");
        }

        var body = await response.Content.ReadAsStreamAsync(timer.Token).ConfigureAwait(false);
        var headers = new AnswerHeaders(response.Headers, call.Redaction, settings.TimeProvider.GetUtcNow());
        return new Answer(response, body, AnswerErrors.RequestIdOf(response, call), headers);
    }

    private async ValueTask<(LlmApiException Error, bool MayRetry)> ReadErrorAsync(
        PreparedCall call, HttpResponseMessage response, CallTimer timer, CancellationToken caller)
    {
        var status = (int)response.StatusCode;
        if (status is >= 300 and < 400)
        {
            return (AnswerErrors.OfRedirect(call, response), false);
        }

        using var body = new PooledBuffer();
        var isCut = await ReadBeginningAsync(response, body, timer, caller).ConfigureAwait(false);
        var error = WithTypeOf(response, call, call.Dialect.ReadError(body.Written.Span));
        var exception = AnswerErrors.OfStatus(call, response, error, body.Written.Span, isCut, settings.TimeProvider.GetUtcNow());
        return (exception, RetryPolicy.Allows(status, response.Headers.TextOf("x-should-retry"), RetryPolicy.IsQuotaUsedUp(error?.Type, error?.Code)));
    }

    private static ProviderError? WithTypeOf(HttpResponseMessage response, PreparedCall call, ProviderError? error) =>
        call.ErrorTypeHeader is { } header && response.Headers.TextOf(header) is { Length: > 0 } text
            ? (error ?? new ProviderError(null, null, null)) with { Type = text.Split(':')[0] }
            : error;

    /// <summary>Reads what is kept of an error's body, and says whether there was more. A body that breaks is as long as it came.</summary>
    private static async ValueTask<bool> ReadBeginningAsync(HttpResponseMessage response, PooledBuffer body, CallTimer timer, CancellationToken caller)
    {
        var registration = timer.StopWith(caller);
        await using (registration.ConfigureAwait(false))
        {
            timer.Start(ErrorBodyLimit);
            try
            {
                var stream = await response.Content.ReadAsStreamAsync(timer.Token).ConfigureAwait(false);
                while (body.Length < AnswerErrors.LongestBody)
                {
                    var room = body.GetMemory();
                    var count = await stream.ReadAsync(room[..Math.Min(room.Length, AnswerErrors.LongestBody - body.Length)], timer.Token).ConfigureAwait(false);
                    if (count == 0)
                    {
                        return false;
                    }

                    body.Advance(count);
                }

                return true;
            }
            catch (Exception exception) when (exception is IOException or HttpRequestException or InvalidDataException or OperationCanceledException)
            {
                return caller.IsCancellationRequested ? throw new OperationCanceledException("The call was cancelled.", exception, caller) : true;
            }
            finally
            {
                timer.Stop();
            }
        }
    }
}
