namespace Mirascope.Gen;

/// <summary>The key may not do this, or there is no credit left for it (402, 403).</summary>
public sealed class LlmPermissionException : LlmApiException
{
    internal LlmPermissionException(ApiErrorInfo info)
        : base(info)
    {
    }
}
