using System.Net;

namespace Mirascope.Gen;

/// <summary>The provider answered with an error.</summary>
public class LlmApiException : LlmException
{
    internal LlmApiException(ApiErrorInfo info)
        : base(info.ToMessage()) => Info = info;

    /// <summary>The HTTP status. 200 where the error came inside a successful answer.</summary>
    public HttpStatusCode StatusCode => Info.StatusCode;

    /// <summary>Who answered.</summary>
    public string Provider => Info.Provider;

    /// <summary>The provider's id of the request, for its support; null where it gives none.</summary>
    public string? RequestId => Info.RequestId;

    /// <summary>How long the provider asks to wait before the next try; null where it does not say.</summary>
    public TimeSpan? RetryAfter => Info.RetryAfter;

    /// <summary>The limits the provider tells beside its error; null where it tells none. Read from the headers each time it is asked for.</summary>
    public RateLimits? RateLimits => RateLimits.From(Info.Headers);

    /// <summary>The provider's code, such as <c>model_not_found</c>; null where it gives none.</summary>
    public string? ErrorCode => Info.Code;

    /// <summary>The provider's kind of error, such as <c>invalid_request_error</c>; null where it gives none.</summary>
    public string? ErrorType => Info.Type;

    /// <summary>The provider's own words; null where it gives none.</summary>
    public string? ErrorMessage => Info.Message;

    /// <summary>The beginning of the body, 16 KiB at most, control characters replaced.</summary>
    public string ResponseBody => Info.Body;

    internal ApiErrorInfo Info { get; }
}
