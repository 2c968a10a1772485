using System.Text.Json.Nodes;
using Mirascope.Gen.Tests.OfficialClients;

namespace Mirascope.Gen.Tests;

public class ConcurrencyTests
{
    private const int Streams = 200;

    [Theory]
    [InlineData("handler", "openai")]
    [InlineData("handler", "anthropic")]
    [InlineData("host", "openai")]
    [InlineData("host", "anthropic")]
    public async Task Two_hundred_streams_at_once_do_not_mix(string way, string dialect)
    {
        await using var reach = await Reach.OfAsync(way);
        var texts = await Task.WhenAll(Enumerable.Range(0, Streams).Select(i => StreamAsync(reach, dialect, $"subject{i}x")));
        for (var i = 0; i < Streams; i++)
        {
            Assert.Contains($"subject{i}x", texts[i], StringComparison.Ordinal);
            Assert.Equal(1, texts[i].Split("subject").Length - 1);
        }

        Assert.Equal(Streams, reach.Simulator.Requests.Count);
    }

    private static async Task<string> StreamAsync(Reach reach, string dialect, string prompt)
    {
        var message = new JsonObject { ["role"] = "user", ["content"] = prompt };
        var options = dialect == "openai" ? """{"stream":true,"stream_options":{"include_usage":true},""" : """{"stream":true,""";
        using var request = Dialect.Of(dialect).Request(Body.Of(dialect, $"{options}\"messages\":[{message.ToJsonString()}]}}"));
        request.RequestUri = new Uri(reach.Address, Dialect.Of(dialect).Path);
        using var response = await reach.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return Said.Streamed(dialect, (await Reply.ReadAsync(response)).Events).Text;
    }
}
