namespace Mirascope.Gen;

/// <summary>There is no such model or address (404).</summary>
public sealed class LlmNotFoundException : LlmApiException
{
    internal LlmNotFoundException(ApiErrorInfo info)
        : base(info)
    {
    }
}
