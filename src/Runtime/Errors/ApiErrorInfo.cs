using System.Globalization;
using System.Net;

namespace Mirascope.Gen;

/// <summary>The facts of a provider's error, gathered from status, headers and body.</summary>
internal sealed record ApiErrorInfo
{
    public required string Provider { get; init; }

    public required HttpStatusCode StatusCode { get; init; }

    public string? Type { get; init; }

    public string? Code { get; init; }

    public string? Message { get; init; }

    public string? RequestId { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public ResponseHeaders Headers { get; init; } = ResponseHeaders.Empty;

    public string Body { get; init; } = "";

    public string ToMessage()
    {
        var status = ((int)StatusCode).ToString(CultureInfo.InvariantCulture);
        var kind = Code ?? Type;
        var head = kind is null ? $"{Provider} answered {status}" : $"{Provider} answered {status} ({kind})";
        var said = string.IsNullOrWhiteSpace(Message) ? "no message." : Message;
        var wait = RetryAfter is { } pause ? string.Create(CultureInfo.InvariantCulture, $" It asks to wait {pause.TotalSeconds:0.###} s.") : "";
        return RequestId is null ? $"{head}: {said}{wait}" : $"{head}: {said}{wait} Request id: {RequestId}.";
    }
}
