using Mirascope.Gen.Testing;

namespace Mirascope.Gen.Tests.OfficialClients;

/// <summary>A simulator within reach of an HTTP client: in process or over a socket.</summary>
internal sealed class Reach : IAsyncDisposable
{
    private readonly LlmSimulatorHost? _host;

    private Reach(LlmSimulator simulator, LlmSimulatorHost? host, HttpClient client)
    {
        Simulator = simulator;
        _host = host;
        Client = client;
    }

    public static TheoryData<string> Ways => ["handler", "host"];

    public LlmSimulator Simulator { get; }

    public HttpClient Client { get; }

    public Uri Address => _host?.Address ?? new Uri("https://simulator.invalid/");

    public static async Task<Reach> OfAsync(string way)
    {
        var simulator = new LlmSimulator();
        return way == "host"
            ? new Reach(simulator, await simulator.StartAsync(TestContext.Current.CancellationToken), new HttpClient())
            : new Reach(simulator, null, new HttpClient(simulator.CreateHandler()));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_host is not null)
            await _host.DisposeAsync();
    }
}
