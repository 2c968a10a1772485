namespace Mirascope.Gen;

/// <summary>The provider does not accept the request (400, 413, 422, and every 4xx that has no exception of its own).</summary>
public sealed class LlmBadRequestException : LlmApiException
{
    internal LlmBadRequestException(ApiErrorInfo info)
        : base(info)
    {
    }
}
