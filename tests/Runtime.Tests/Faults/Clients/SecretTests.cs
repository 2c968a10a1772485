using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Faults.Clients;

/// <summary>A server that says the key back in every place it can: no failure of any kind repeats it.</summary>
public class SecretTests
{
    private const string Page = "<h1>canary</h1>";

    public static TheoryData<string, int, string, string, Type> Answers
    {
        get
        {
            var data = new TheoryData<string, int, string, string, Type>();
            foreach (var provider in (string[])[Provider.OpenAI, Provider.Anthropic])
            {
                data.Add(provider, 302, "text/html", Page, typeof(LlmApiException));
                data.Add(provider, 400, "application/json", "ERROR", typeof(LlmBadRequestException));
                data.Add(provider, 401, "application/json", "ERROR", typeof(LlmAuthenticationException));
                data.Add(provider, 403, "application/json", "ERROR", typeof(LlmPermissionException));
                data.Add(provider, 404, "application/json", "ERROR", typeof(LlmNotFoundException));
                data.Add(provider, 429, "application/json", "ERROR", typeof(LlmRateLimitException));
                data.Add(provider, 500, "application/json", "ERROR", typeof(LlmServerException));
                data.Add(provider, 503, "text/html", Page, typeof(LlmServerException));
                data.Add(provider, 200, "application/json", "ERROR", typeof(LlmServerException));
                data.Add(provider, 200, "text/html", Page, typeof(LlmConnectionException));
                data.Add(provider, 200, "canary/canary", "canary", typeof(LlmConnectionException));
                data.Add(provider, 200, "application/json", "{\"canary", typeof(LlmParseException));
                data.Add(provider, 200, "application/json", "{\"choices\":\"canary\",\"content\":\"canary\"}", typeof(LlmParseException));
                data.Add(provider, 200, "text/event-stream", "EVENT", typeof(LlmStreamException));
                data.Add(provider, 200, "text/event-stream", "data: canary\n\n", typeof(LlmStreamException));
                data.Add(provider, 200, "text/event-stream", "data: {\"canary", typeof(LlmStreamException));
                data.Add(provider, 200, "text/event-stream", ": canary\n\n", typeof(LlmStreamException));
            }

            return data;
        }
    }

    [Theory]
    [Trait("Fault", "X01")]
    [MemberData(nameof(Answers))]
    public async Task A_key_that_the_server_says_back_is_in_no_failure(string provider, int status, string contentType, string body, Type type)
    {
        var wire = ProviderWire.Of(provider);
        body = body.Replace("ERROR", wire.Error, StringComparison.Ordinal).Replace("EVENT", wire.ErrorEvent, StringComparison.Ordinal)
            .Replace("It is too much.", "It is canary.", StringComparison.Ordinal).Replace("canary", ProviderWire.Key, StringComparison.Ordinal);
        var handler = new StubHandler(StubHandler.Answer(
            status,
            body,
            contentType.Replace("canary", ProviderWire.Key, StringComparison.Ordinal),
            $"x-request-id: {ProviderWire.Key}",
            $"request-id: {ProviderWire.Key}",
            $"retry-after: {ProviderWire.Key}",
            $"location: https://{ProviderWire.Key}.example/{ProviderWire.Key}"));
        using var client = wire.Client(handler);

        foreach (var run in (Func<Task>[])[() => client.CallAsync(wire.Request), () => client.StreamAsync(wire.Request).FinishAsync()])
        {
            Failure.AssertSilent(await Assert.ThrowsAsync(type, run));
        }

        Assert.Contains(ProviderWire.Key, string.Join(' ', handler.Requests[0].Headers.NonValidated.Select(header => header.Value.ToString())), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Fault", "X01")]
    [InlineData(Provider.OpenAI)]
    [InlineData(Provider.Anthropic)]
    public async Task A_key_is_in_no_failure_that_happens_on_this_side(string provider)
    {
        var wire = ProviderWire.Of(provider);
        var clock = new ManualClock();
        await using var silent = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.ClosedAsync();
        });
        using (var client = wire.Client(silent, options => options.TimeProvider = clock))
        {
            var call = client.CallAsync(wire.Request);
            await clock.ArmedAsync(TimeSpan.FromMinutes(10));
            clock.Advance(TimeSpan.FromMinutes(10));
            await Failure.OfAsync<LlmTimeoutException>(() => call);
        }

        using (var client = wire.Client(new StubHandler((_, _) => throw new HttpRequestException("No route."))))
        {
            await Failure.OfAsync<LlmConnectionException>(() => client.CallAsync(wire.Request));
            await Failure.OfAsync<LlmConfigurationException>(() => client.CallAsync(wire.Request with { Provider = "acme" }));
            client.Dispose();
            await Failure.OfAsync<ObjectDisposedException>(() => client.CallAsync(wire.Request));
        }

        var options = new LlmClientOptions { Credentials = { [provider] = ProviderWire.Key + "\ninjected: header" } };
        Failure.AssertSilent(Assert.Throws<LlmConfigurationException>(() => new LlmClient(options)));
        options = new LlmClientOptions { BaseAddresses = { [provider] = new Uri($"https://user:{ProviderWire.Key}@gw.example/?key={ProviderWire.Key}") } };
        Failure.AssertSilent(Assert.Throws<LlmConfigurationException>(() => new LlmClient(options)));
    }
}
