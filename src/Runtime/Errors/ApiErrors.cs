namespace Mirascope.Gen;

/// <summary>Chooses the exception type for a provider's error.</summary>
internal static class ApiErrors
{
    public static LlmApiException Create(ApiErrorInfo info) => (int)info.StatusCode switch
    {
        // 498: some say so of a token that does not hold.
        401 or 498 => new LlmAuthenticationException(info),
        402 or 403 => new LlmPermissionException(info),
        404 => new LlmNotFoundException(info),

        // A model behind the service failed; the request was none the worse for it.
        424 => new LlmServerException(info),
        429 => new LlmRateLimitException(info),
        >= 500 => new LlmServerException(info),
        >= 400 => new LlmBadRequestException(info),
        _ => CreateFromType(info),
    };

    // An error inside a 200 has only its own words to be classed by. The code says more where it is known; often it is not.
    private static LlmApiException CreateFromType(ApiErrorInfo info) =>
        CreateFromWord(info.Code, info) ?? CreateFromWord(info.Type, info) ?? new LlmApiException(info);

    private static LlmApiException? CreateFromWord(string? word, ApiErrorInfo info) => word switch
    {
        "authentication_error" or "invalid_api_key" => new LlmAuthenticationException(info),
        "permission_error" or "billing_error" => new LlmPermissionException(info),
        "not_found_error" or "model_not_found" => new LlmNotFoundException(info),
        "rate_limit_error" or "rate_limit_exceeded" or "insufficient_quota" => new LlmRateLimitException(info),
        "overloaded_error" or "api_error" or "timeout_error" or "server_error" or "internal_server_error" => new LlmServerException(info),
        "invalid_request_error" or "request_too_large" => new LlmBadRequestException(info),
        _ => null,
    };
}
