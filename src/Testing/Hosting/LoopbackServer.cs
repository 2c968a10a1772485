using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Hosting;

/// <summary>
/// Kestrel without a host around it: no configuration is read, nothing is logged, and Ctrl+C stays with the program that
/// embeds it.
/// </summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly KestrelServer _server;

    private LoopbackServer(KestrelServer server, Uri address)
    {
        _server = server;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<LoopbackServer> StartAsync(SimulatorPipeline pipeline, CancellationToken cancellationToken)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxRequestBodySize = null;
        options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var server = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
        try
        {
            await server.StartAsync(new SimulatorApplication(pipeline), cancellationToken).ConfigureAwait(false);
            var addresses = server.Features.Get<IServerAddressesFeature>()
                ?? throw new InvalidOperationException("The server does not tell its address.");
            return new LoopbackServer(server, new Uri(addresses.Addresses.First()));
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // A cancelled token means: do not wait for connections that are idle or half read.
        await _server.StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        _server.Dispose();
    }
}
