namespace Mirascope.Gen;

/// <summary>Too many requests, or a quota is used up (429).</summary>
public sealed class LlmRateLimitException : LlmApiException
{
    internal LlmRateLimitException(ApiErrorInfo info)
        : base(info)
    {
    }
}
