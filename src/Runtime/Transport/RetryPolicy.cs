namespace Mirascope.Gen.Transport;

/// <summary>Which answers are worth another try, and after which pause.</summary>
internal static class RetryPolicy
{
    private const double FirstPause = 0.5;
    private const double LongestPause = 8;

    /// <param name="status">The HTTP status.</param>
    /// <param name="shouldRetry">The header in which providers say it themselves; null where they do not.</param>
    /// <param name="isQuotaUsedUp">Whether no wait but only a payment helps.</param>
    public static bool Allows(int status, string? shouldRetry, bool isQuotaUsedUp)
    {
        if (isQuotaUsedUp)
        {
            return false;
        }

        return shouldRetry?.Trim() switch
        {
            "true" => true,
            "false" => false,

            // 425 says that the request was not processed, only that it came too early.
            _ => status is 408 or 409 or 425 or 429 or >= 500,
        };
    }

    /// <summary>Whether no wait but only a payment helps, by the words of the error.</summary>
    public static bool IsQuotaUsedUp(string? type, string? code) => type == "insufficient_quota" || code == "insufficient_quota";

    /// <summary>
    /// The pause where the server asks for none: any up to a longest that doubles to 8 seconds. Clients that failed together come
    /// back spread over the whole of it.
    /// </summary>
    /// <param name="retriesTaken">How often the call was tried again before.</param>
    /// <param name="random">From 0 to 1.</param>
    public static TimeSpan Pause(int retriesTaken, double random)
    {
        var longest = retriesTaken > 4 ? LongestPause : Math.Min(LongestPause, FirstPause * (1 << retriesTaken));
        return TimeSpan.FromSeconds(longest * Math.Clamp(random, 0, 1));
    }
}
