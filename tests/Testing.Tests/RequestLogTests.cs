using Mirascope.Gen.Testing;

namespace Mirascope.Gen.Tests;

public class RequestLogTests
{
    [Fact]
    public async Task Requests_are_kept_in_order_the_refused_ones_too()
    {
        var simulator = new LlmSimulator();
        await Dialect.OpenAI.SendAsync(simulator, Body.Of("openai"));
        await Dialect.Anthropic.SendAsync(simulator, "{}");
        Assert.Equal(["openai-chat", "anthropic-messages"], simulator.Requests.Select(request => request.Dialect));
        Assert.Equal(["POST", "POST"], simulator.Requests.Select(request => request.Method));
        Assert.Equal(["/v1/chat/completions", "/v1/messages"], simulator.Requests.Select(request => request.Path));
        Assert.Equal([Body.Of("openai"), "{}"], simulator.Requests.Select(request => request.Body));
        simulator.ClearRequests();
        Assert.Empty(simulator.Requests);
    }

    [Theory]
    [InlineData("handler")]
    [InlineData("host")]
    public async Task Credentials_are_not_kept(string way)
    {
        await using var reach = await OfficialClients.Reach.OfAsync(way);
        foreach (var dialect in new[] { Dialect.OpenAI, Dialect.Anthropic })
        {
            using var request = dialect.Request(Body.Of(dialect.Name));
            request.RequestUri = new Uri(reach.Address, dialect.Path);
            request.Headers.Add("Cookie", "secret");
            request.Headers.Add("X-Custom", "kept");
            using var response = await reach.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode);
        }

        Assert.Equal(2, reach.Simulator.Requests.Count);
        Assert.All(reach.Simulator.Requests, request =>
        {
            Assert.Equal("kept", request.Headers["x-custom"]);
            Assert.Contains("application/json", request.Headers["content-type"], StringComparison.Ordinal);
            Assert.DoesNotContain(request.Headers.Keys, name => name.ToUpperInvariant() is "AUTHORIZATION" or "X-API-KEY" or "COOKIE");
        });
    }
}
