using BenchmarkDotNet.Attributes;

namespace Mirascope.Gen.Benchmarks.Streams;

/// <summary>A whole streamed call over an in-memory handler: floor, this library, the official client, Microsoft.Extensions.AI.</summary>
[MemoryDiagnoser]
public class StreamDecoding
{
    private Floor _floor = null!;
    private OurClient _ours = null!;
    private OfficialClients? _official;

    public static IEnumerable<string> Dialects => StreamWires.All.Keys;

    [ParamsSource(nameof(Dialects))]
    public string Dialect { get; set; } = "";

    [Params(50, 500, 5000)]
    public int Deltas { get; set; }

    [Params(true, false)]
    public bool WholeAtOnce { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var handler = new BodyHandler(StreamBody.Create(Dialect, Deltas), WholeAtOnce);
        _floor = new Floor(handler, Dialect);
        _ours = new OurClient(handler, Dialect);
        _official = OfficialClients.Has(Dialect) ? new OfficialClients(handler, Dialect) : null;
    }

    [Benchmark(Baseline = true)]
    public Task<int> Floor() => _floor.RunAsync();

    [Benchmark]
    public Task<int> MirascopeGen() => _ours.RunAsync();

    [Benchmark]
    public Task<int> OfficialClient() => _official?.RunAsync() ?? Task.FromResult(0);

    [Benchmark]
    public Task<int> ExtensionsAI() => _official?.RunExtensionsAsync() ?? Task.FromResult(0);
}
