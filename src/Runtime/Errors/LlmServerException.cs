namespace Mirascope.Gen;

/// <summary>The provider failed or is overloaded (5xx), or a model behind it did (424).</summary>
public sealed class LlmServerException : LlmApiException
{
    internal LlmServerException(ApiErrorInfo info)
        : base(info)
    {
    }
}
