using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Mirascope.Gen.Tests.Loopback;

/// <summary>Kestrel on this machine over TLS, with HTTP/2 and nothing else.</summary>
internal sealed class Http2Server : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly X509Certificate2 _certificate;

    private Http2Server(WebApplication application, X509Certificate2 certificate) => (_application, _certificate) = (application, certificate);

    /// <summary>Of each request, in order, how it came and by which connection.</summary>
    public ConcurrentQueue<(string Protocol, string Connection)> Requests { get; } = [];

    public Uri Address => new(_application.Urls.Single());

    /// <summary>The thumbprint by which a client may know the server.</summary>
    public string Thumbprint => _certificate.Thumbprint;

    public static async Task<Http2Server> StartAsync(Func<HttpContext, Task> answer)
    {
        var certificate = LoopbackCertificate.Make();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            listen.UseHttps(certificate);
        }));
        var server = new Http2Server(builder.Build(), certificate);
        server._application.Run(context =>
        {
            server.Requests.Enqueue((context.Request.Protocol, context.Connection.Id));
            return answer(context);
        });
        await server._application.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        // A cancelled token means: do not wait for connections that are idle or half read.
        await _application.StopAsync(new CancellationToken(canceled: true));
        await _application.DisposeAsync();
        _certificate.Dispose();
    }
}
