using System.Net.Sockets;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Hosting;

/// <summary>The exceptions an <see cref="HttpClient"/> over a socket throws of its own.</summary>
internal static class BrokenConnection
{
    public static Exception BeforeAnswer(ConnectionFault fault, Uri address) => fault == ConnectionFault.Refused
        ? new HttpRequestException(HttpRequestError.ConnectionError, $"Connection refused ({address.Host}:{address.Port})", new SocketException((int)SocketError.ConnectionRefused))
        : new HttpRequestException(
            HttpRequestError.Unknown,
            "An error occurred while sending the request.",
            new IOException("Unable to read data from the transport connection: Connection reset by peer.", new SocketException((int)SocketError.ConnectionReset)));

    public static Exception InBody() => new HttpIOException(HttpRequestError.ResponseEnded, "The response ended prematurely.");
}
