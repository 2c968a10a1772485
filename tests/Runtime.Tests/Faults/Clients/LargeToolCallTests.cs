using System.Text;
using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Faults.Clients;

/// <summary>Arguments of a tool in very many deltas.</summary>
public class LargeToolCallTests
{
    [Theory]
    [Trait("Fault", "J06")]
    [InlineData(Provider.OpenAI)]
    [InlineData(Provider.Anthropic)]
    public async Task Twice_the_arguments_cost_twice_as_much(string provider)
    {
        await RunAsync(provider, 1000);
        var (half, whole) = (await RunAsync(provider, 128 * 1024), await RunAsync(provider, 256 * 1024));

        Assert.True(whole <= half * 2.3, $"{half} and {whole} bytes");
    }

    /// <summary>Reads that many deltas of four bytes; returns what was allocated.</summary>
    private static async Task<long> RunAsync(string provider, int deltas)
    {
        var wire = ProviderWire.Of(provider);
        var arguments = "{\"t\":\"" + string.Concat(Enumerable.Repeat("abcd", deltas)) + "\"}";
        var delta = wire.Events.Single(text => text.Contains("\"{}\"", StringComparison.Ordinal));
        var at = Array.IndexOf(wire.Events, delta);
        var body = new StringBuilder(string.Concat(wire.Events[..at])).Append(delta.Replace("\"{}\"", "\"{\\\"t\\\":\\\"\"", StringComparison.Ordinal));
        var piece = delta.Replace("\"{}\"", "\"abcd\"", StringComparison.Ordinal);
        for (var i = 0; i < deltas; i++)
        {
            body.Append(piece);
        }

        body.Append(delta.Replace("\"{}\"", "\"\\\"}\"", StringComparison.Ordinal)).Append(string.Concat(wire.Events[(at + 1)..]));
        var bytes = Encoding.UTF8.GetBytes(body.ToString());
        using var client = wire.Client(new StubHandler((_, _) => Task.FromResult(StubHandler.Make(200, bytes, "text/event-stream"))));
        var stream = client.StreamAsync(wire.Request);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (fragments, length) = (0, 0);
        await foreach (var item in stream.EventsAsync())
        {
            if (item is ToolCallDelta fragment)
            {
                fragments++;
                length += fragment.Fragment.Length;
            }
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal((deltas + 2, arguments.Length), (fragments, length));
        Assert.Equal(arguments, Assert.Single(stream.ToolCalls).Arguments);
        return allocated;
    }
}
