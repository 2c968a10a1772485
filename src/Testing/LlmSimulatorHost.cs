using Mirascope.Gen.Testing.Dialects;
using Mirascope.Gen.Testing.Exchanges;
using Mirascope.Gen.Testing.Hosting;

namespace Mirascope.Gen.Testing;

/// <summary>A simulator behind a port of the loopback address, for any client of any language. Dispose it to close the port.</summary>
public sealed class LlmSimulatorHost : IAsyncDisposable
{
    private readonly LoopbackServer _server;

    private LlmSimulatorHost(LoopbackServer server) => _server = server;

    /// <summary>Where it listens, such as <c>http://127.0.0.1:5005/</c>.</summary>
    public Uri Address => _server.Address;

    /// <summary>The base address a client of this provider is given, such as <c>http://127.0.0.1:5005/v1/</c> for OpenAI.</summary>
    /// <param name="provider">A constant of <see cref="Provider"/>.</param>
    /// <exception cref="ArgumentException">The simulator does not speak this provider's dialect.</exception>
    public Uri AddressOf(string provider) => SimulatedDialects.AddressOf(Address, provider);

    /// <summary>A client that reaches this host for every provider whose dialect it speaks.</summary>
    public LlmClient CreateClient() => new(SimulatedDialects.ClientOptions(Address));

    /// <summary>Closes the port and every connection.</summary>
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    internal static async Task<LlmSimulatorHost> StartAsync(SimulatorPipeline pipeline, CancellationToken cancellationToken) =>
        new(await LoopbackServer.StartAsync(pipeline, cancellationToken).ConfigureAwait(false));
}
