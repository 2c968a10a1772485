using System.Security.Authentication;

namespace Mirascope.Gen.Transport;

/// <summary>What went wrong before an answer began, and whether another try may help.</summary>
/// <param name="Error">What the caller sees if it is the last word.</param>
/// <param name="MayRetry">Whether nothing says that it would go wrong again.</param>
internal readonly record struct TransportFailure(Exception Error, bool MayRetry)
{
    /// <summary>Puts what a handler threw into this library's words; null for what is not the transport's to explain.</summary>
    public static TransportFailure? Of(Exception exception, string provider, Uri address) => exception switch
    {
        HttpRequestException http => new(Unreachable(provider, address, ReasonOf(http), http), MayHelp(http)),
        IOException => new(Unreachable(provider, address, "the connection broke", exception), true),

        // The handler's own connect limit comes as a cancellation that nobody asked for.
        OperationCanceledException { InnerException: TimeoutException } => new(
            Unreachable(provider, address, $"no connection within {nameof(LlmClientOptions)}.{nameof(LlmClientOptions.ConnectTimeout)}", exception), true),
        OperationCanceledException => new(Unreachable(provider, address, "the handler gave the request up", exception), false),
        _ => null,
    };

    private static LlmConnectionException Unreachable(string provider, Uri address, string reason, Exception inner) =>
        new($"{provider} could not be reached at {address.Host}:{address.Port}: {reason}.", inner);

    private static bool MayHelp(HttpRequestException exception) => exception.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.ResponseEnded
            or HttpRequestError.HttpProtocolError => true,
        HttpRequestError.Unknown => exception.InnerException is IOException,
        _ => false,
    };

    private static string ReasonOf(HttpRequestException exception) => exception.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => "its name is not known",
        HttpRequestError.ConnectionError => "the connection was refused or lost",
        HttpRequestError.SecureConnectionError => exception.InnerException is AuthenticationException
            ? "its certificate is not trusted or TLS could not be agreed on"
            : "TLS could not be agreed on",
        HttpRequestError.ResponseEnded => "the connection was closed before an answer began",
        HttpRequestError.InvalidResponse => "what answered does not speak HTTP",
        HttpRequestError.ConfigurationLimitExceeded => "the answer's headers are too large",
        HttpRequestError.ProxyTunnelError => "the proxy did not let the request through",
        _ => "the request failed",
    };
}
