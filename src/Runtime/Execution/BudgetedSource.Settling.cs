namespace Mirascope.Gen.Execution;

/// <content>What a stream is taken to have cost, by how it ended.</content>
internal sealed partial class BudgetedSource
{
    /// <summary>
    /// A whole stream costs what the provider says; where it does not say, what was reserved. One that was left, broke or was closed
    /// costs what it brought until then, by the provider's count where that is further than ours. An error alone costs nothing.
    /// </summary>
    private void Settle(bool hasAnswer)
    {
        if (_isComplete)
        {
            hold.SettleWith(AnswererOf(_log!), _log!.Usage);
        }
        else if (_log is null || IsFree(_log, hasAnswer))
        {
            hold.Release();
        }
        else
        {
            hold.SettleWith(AnswererOf(_log), _meter.Read(_log, hold.Bound.InputTokens));
        }
    }

    /// <summary>Whether the provider refused the call or was never reached. Given up while it may have been at work, the input at least was read.</summary>
    private bool IsFree(ResponseLog log, bool hasAnswer) => hasAnswer
        ? log.Entries.Count == 0 && (_failure is LlmApiException || _failure?.InnerException is LlmApiException)
        : _failure is LlmApiException or LlmConnectionException or LlmConfigurationException;

    private Answerer AnswererOf(ResponseLog log) => new(log.Model, Region);

    private CallResponse PartialOf(ResponseLog log) =>
        ResponseFolder.ToResponse(log, hold.Bound.Request, new CallFacts(_began, clock.GetUtcNow(), RequestId, default)
        {
            Headers = Headers,
            OmittedOptions = OmittedOptions,
            Region = Region,
            Models = hold.Bound.Models,
        });
}
