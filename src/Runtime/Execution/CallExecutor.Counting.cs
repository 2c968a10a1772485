using System.Text.Json;
using Mirascope.Gen.Providers;
using Mirascope.Gen.Transport;

namespace Mirascope.Gen.Execution;

/// <summary>Counting: the way of a call, to another path and with another end.</summary>
internal sealed partial class CallExecutor
{
    /// <exception cref="LlmConfigurationException">The provider does not count, and an approximation will not do.</exception>
    public async Task<TokenCount> CountAsync(LlmRequest request, bool allowsApproximation, CancellationToken cancellationToken)
    {
        RequestChecks.Check(request);
        var provider = connections.DefinitionOf(request);
        if (provider.Dialect.TokenCounter is not { } counter)
        {
            return Approximate(request, WhyUncounted(provider), allowsApproximation, cancellationToken);
        }

        using var timer = StartTimer();
        using var call = PreparedCall.Create(request, streams: false, connections, Settings, counter);
        var tries = Sender.Begin(call, timer);
        var nothing = new ResponseLog();
        while (true)
        {
            using var answer = await Sender.SendAsync(call, tries, timer, cancellationToken).ConfigureAwait(false);
            TimeSpan? asked = null;
            try
            {
                return await ReadCountAsync(call, counter, timer, answer, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (AnswerFailure.MayRetry(exception, nothing, out asked))
            {
                answer.Dispose();
                if (!await tries.NextAsync(asked, cancellationToken).ConfigureAwait(false))
                {
                    throw;
                }
            }
        }
    }

    private async ValueTask<TokenCount> ReadCountAsync(
        PreparedCall call, Dialects.TokenCounter counter, CallTimer timer, Answer answer, CancellationToken cancellationToken)
    {
        var raw = await ReadBodyAsync(call, timer, answer, cancellationToken).ConfigureAwait(false);
        return BodySniffer.Tell(call.Dialect.StreamForm, raw, answer.MediaType, isWhole: true) switch
        {
            BodyForm.Json => new TokenCount
            {
                InputTokens = ReadCount(call, counter, answer, raw),
                Source = TokenCountSource.Provider,
                Raw = raw,
                RequestId = answer.RequestId,
            },
            BodyForm.Empty => throw WholeAnswer.Empty(call),
            _ => throw WholeAnswer.Foreign(call, answer, raw),
        };
    }

    private static long ReadCount(PreparedCall call, Dialects.TokenCounter counter, Answer answer, byte[] raw)
    {
        try
        {
            if (counter.Read(raw) is { } count)
            {
                return count;
            }
        }
        catch (JsonException exception)
        {
            throw WholeAnswer.Malformed(call, exception, raw);
        }

        throw call.Dialect.ReadError(raw) is { } error ? AnswerErrors.OfAnswer(call, error, answer, raw) : WholeAnswer.Malformed(call, null, raw);
    }

    private static TokenCount Approximate(LlmRequest request, string reason, bool isAllowed, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return isAllowed
            ? new TokenCount { InputTokens = TokenEstimate.Roughly(request), Source = TokenCountSource.Approximation, Reason = reason }
            : throw new LlmConfigurationException($"{reason} Ask one that does, or allow an approximation.");
    }

    private string WhyUncounted(ProviderDefinition provider)
    {
        var others = connections.DialectsOf(provider).Where(other => other.Dialect.TokenCounter is not null).Select(other => other.FullName).ToArray();
        return $"{provider.FullName} has no endpoint that counts tokens{(others.Length > 0 ? $"; {string.Join(" and ", others)} has one" : "")}.";
    }
}
