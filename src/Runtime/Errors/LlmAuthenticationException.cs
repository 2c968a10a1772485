namespace Mirascope.Gen;

/// <summary>The provider does not know the key (401, at Cohere also 498).</summary>
public sealed class LlmAuthenticationException : LlmApiException
{
    internal LlmAuthenticationException(ApiErrorInfo info)
        : base(info)
    {
    }
}
