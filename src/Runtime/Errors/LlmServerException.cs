namespace Mirascope.Gen;

/// <summary>The provider failed or is overloaded (5xx).</summary>
public sealed class LlmServerException : LlmApiException
{
    internal LlmServerException(ApiErrorInfo info)
        : base(info)
    {
    }
}
