using System.Net;
using Mirascope.Gen.Dialects;
using Mirascope.Gen.Transport;

namespace Mirascope.Gen.Execution;

/// <summary>Makes exceptions from the errors of providers, without keys and control characters.</summary>
internal static class AnswerErrors
{
    /// <summary>The most bytes of an error's body that are read and kept.</summary>
    public const int LongestBody = 16 * 1024;

    private const int LongestLine = 200;

    /// <summary>The provider's id of a request, fit to be shown.</summary>
    public static string? RequestIdOf(HttpResponseMessage response, PreparedCall call) =>
        call.Redaction.Line(response.Headers.TextOf(call.RequestIdHeader), LongestLine);

    /// <summary>An error status.</summary>
    public static LlmApiException OfStatus(
        PreparedCall call, HttpResponseMessage response, ProviderError? error, ReadOnlySpan<byte> body, bool isCut, DateTimeOffset now) =>
        ApiErrors.Create(InfoOf(call, response.StatusCode, error, RequestIdOf(response, call)) with
        {
            RetryAfter = RetryAfter.Read(response.Headers, now) ?? error?.RetryAfter,
            Headers = new AnswerHeaders(response.Headers, call.Redaction, now),
            Body = call.Redaction.Body(body, isCut),
        });

    /// <summary>A redirect. Only the host of the target is shown: the rest may hold anything.</summary>
    public static LlmApiException OfRedirect(PreparedCall call, HttpResponseMessage response) =>
        ApiErrors.Create(InfoOf(call, response.StatusCode, null, RequestIdOf(response, call)) with
        {
            Message = $"It redirects to {TargetOf(call, response)}. Redirects are not followed: they would carry the key there.",
        });

    /// <summary>An error inside an answer whose status says success.</summary>
    public static LlmApiException OfAnswer(PreparedCall call, ProviderError error, Answer answer, ReadOnlySpan<byte> body) =>
        ApiErrors.Create(InfoOf(call, (HttpStatusCode)(error.Status ?? 200), error, answer.RequestId) with
        {
            Headers = answer.Headers,
            Body = call.Redaction.Body(body.Length > LongestBody ? body[..LongestBody] : body, body.Length > LongestBody),
        });

    private static string TargetOf(PreparedCall call, HttpResponseMessage response)
    {
        var target = response.Headers.Location;
        return target is null ? "nowhere" : target.IsAbsoluteUri && target.Host.Length > 0 ? call.Redaction.Line(target.Host, LongestLine)! : "another path of its own";
    }

    private static ApiErrorInfo InfoOf(PreparedCall call, HttpStatusCode status, ProviderError? error, string? requestId) => new()
    {
        Provider = call.Provider,
        StatusCode = status,
        Type = call.Redaction.Line(error?.Type, LongestLine),
        Code = call.Redaction.Line(error?.Code, LongestLine),
        Message = call.Redaction.Text(error?.Message),
        RequestId = requestId,
        RetryAfter = error?.RetryAfter,
    };
}
