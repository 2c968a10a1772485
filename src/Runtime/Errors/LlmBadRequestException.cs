namespace Mirascope.Gen;

/// <summary>The provider does not accept the request (400, 413, 422).</summary>
public sealed class LlmBadRequestException : LlmApiException
{
    internal LlmBadRequestException(ApiErrorInfo info)
        : base(info)
    {
    }
}
