using Mirascope.Gen.Transport;

namespace Mirascope.Gen.Execution;

/// <summary>
/// Tells what went wrong with an answer of which nothing was handed out yet, and whether another try may help: its connection
/// broke, or the provider said in it what it might have said with a status.
/// </summary>
internal static class AnswerFailure
{
    /// <summary>Whether the call may be sent again, and after which pause.</summary>
    /// <param name="exception">What reading the answer threw.</param>
    /// <param name="log">What came before.</param>
    /// <param name="asked">The pause the provider asks for; null where it asks for none.</param>
    public static bool MayRetry(Exception exception, ResponseLog log, out TimeSpan? asked)
    {
        asked = null;
        if (!log.IsEmpty)
        {
            return false;
        }

        switch (exception)
        {
            case LlmApiException api:
                asked = api.RetryAfter;
                return MayRetry(api);
            case StreamBrokenException or LlmStreamException when exception.InnerException is LlmApiException api:
                asked = api.RetryAfter;
                return MayRetry(api);
            case StreamBrokenException or LlmStreamException or LlmConnectionException:
                return exception.InnerException is IOException or HttpRequestException;
            default:
                return false;
        }
    }

    /// <summary>Whether the provider may have done the work nevertheless: it has not refused it.</summary>
    public static bool MayHaveCost(Exception exception) => exception is not LlmApiException && exception.InnerException is not LlmApiException;

    private static bool MayRetry(LlmApiException api) => (int)api.StatusCode is >= 400 and var status
        ? RetryPolicy.Allows(status, null, RetryPolicy.IsQuotaUsedUp(api.ErrorType, api.ErrorCode))
        : api is LlmServerException || (api is LlmRateLimitException && !RetryPolicy.IsQuotaUsedUp(api.ErrorType, api.ErrorCode));
}
