using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Faults.Clients;

/// <summary>What goes wrong at the provider, as users of any meet it: the right exception, once, with its facts.</summary>
public partial class ErrorTests
{
    public static TheoryData<string, int, Type> Statuses
    {
        get
        {
            var data = new TheoryData<string, int, Type>();
            foreach (var provider in (string[])[Provider.OpenAI, Provider.Anthropic, Provider.Ollama])
            {
                data.Add(provider, 400, typeof(LlmBadRequestException));
                data.Add(provider, 401, typeof(LlmAuthenticationException));
                data.Add(provider, 403, typeof(LlmPermissionException));
                data.Add(provider, 404, typeof(LlmNotFoundException));
                data.Add(provider, 413, typeof(LlmBadRequestException));
                data.Add(provider, 422, typeof(LlmBadRequestException));
                data.Add(provider, 429, typeof(LlmRateLimitException));
                data.Add(provider, 500, typeof(LlmServerException));
                data.Add(provider, 502, typeof(LlmServerException));
                data.Add(provider, 529, typeof(LlmServerException));
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task A_status_is_its_exception_whatever_its_body(string provider, int status, Type type)
    {
        var wire = ProviderWire.Of(provider);
        foreach (var (contentType, body) in ((string, string)[])[("application/json", wire.Error), ("text/html", "<h1>Bad gateway</h1>"), ("text/event-stream", wire.ErrorEvent), ("text/plain", "")])
        {
            using var client = wire.Client(new StubHandler(StubHandler.Answer(status, body, contentType, "x-request-id: req_1", "request-id: req_1", "retry-after: 7")));
            foreach (var run in Ways(client, wire))
            {
                var error = (LlmApiException)await Assert.ThrowsAsync(type, run);
                Failure.AssertSilent(error);
                Assert.Equal((status, provider, "req_1", TimeSpan.FromSeconds(7)), ((int)error.StatusCode, error.Provider, error.RequestId, error.RetryAfter));
                Assert.Equal(body.Replace('\n', '\uFFFD'), error.ResponseBody.Replace('\n', '\uFFFD'));
                Assert.Equal(body.Trim() == wire.Error ? "It is too much." : null, error.ErrorMessage);
            }
        }
    }

    [Theory]
    [Trait("Fault", "H01")]
    [InlineData(Provider.OpenAI, "retry-after: 20", 20)]
    [InlineData(Provider.OpenAI, "retry-after: 1.5", 1.5)]
    [InlineData(Provider.OpenAI, "retry-after-ms: 250", 0.25)]
    [InlineData(Provider.OpenAI, "retry-after: Fri, 29 Sep 2023 16:26:57 GMT", 20)]
    [InlineData(Provider.Anthropic, "retry-after: 20", 20)]
    [InlineData(Provider.Anthropic, "retry-after: 1.5", 1.5)]
    [InlineData(Provider.Anthropic, "retry-after: Fri, 29 Sep 2023 16:26:57 GMT", 20)]
    [InlineData(Provider.Ollama, "retry-after: 20", 20)]
    public async Task A_429_is_tried_again_after_the_wait_it_asks_for(string provider, string header, double seconds)
    {
        var wire = ProviderWire.Of(provider);
        var clock = new ManualClock { SkipsDelays = true };
        var handler = new StubHandler(StubHandler.Answer(429, wire.Error, "application/json", header), StubHandler.Answer(200, wire.Stream, "text/event-stream"));
        using var client = wire.Client(handler, options => (options.MaxRetries, options.TimeProvider) = (2, clock));
        var stream = client.StreamAsync(wire.Request);
        await stream.FinishAsync();

        Assert.Equal(ProviderWire.Text, stream.Content);
        Assert.Equal([TimeSpan.FromSeconds(seconds)], clock.Delays);
        Assert.Equal(handler.Bodies[0], handler.Bodies[1]);
    }

    [Theory]
    [Trait("Fault", "H08")]
    [InlineData(Provider.OpenAI)]
    [InlineData(Provider.Anthropic)]
    public async Task An_error_with_the_status_of_success_is_that_error(string provider)
    {
        var wire = ProviderWire.Of(provider);
        foreach (var contentType in (string?[])["application/json", "text/event-stream", "text/html", null])
        {
            using var client = wire.Client(new StubHandler(StubHandler.Answer(200, wire.Error, contentType, "x-request-id: req_1", "request-id: req_1")));
            foreach (var run in Ways(client, wire))
            {
                var error = await Failure.OfAsync<LlmServerException>(run);
                Assert.Equal((200, "It is too much.", "req_1"), ((int)error.StatusCode, error.ErrorMessage, error.RequestId));
            }
        }
    }

    [Theory]
    [Trait("Fault", "H09")]
    [InlineData(Provider.OpenAI, "text/html; charset=utf-8", "<!DOCTYPE html><title>Sign in</title>")]
    [InlineData(Provider.OpenAI, "text/event-stream", "<html>")]
    [InlineData(Provider.OpenAI, "text/plain", "upstream connect error")]
    [InlineData(Provider.Anthropic, "text/html; charset=utf-8", "<!DOCTYPE html><title>Sign in</title>")]
    [InlineData(Provider.Anthropic, "text/event-stream", "<html>")]
    [InlineData(Provider.Anthropic, "text/plain", "upstream connect error")]
    [InlineData(Provider.Ollama, "text/html; charset=utf-8", "<!DOCTYPE html><title>Sign in</title>")]
    [InlineData(Provider.Ollama, "text/plain", "upstream connect error")]
    public async Task A_page_is_named_with_its_type_and_first_characters(string provider, string contentType, string page)
    {
        var wire = ProviderWire.Of(provider);
        using var client = wire.Client(new StubHandler(StubHandler.Answer(200, $"{page} {ProviderWire.Key} {new string('x', 100_000)}", contentType)));
        foreach (var run in Ways(client, wire))
        {
            var error = await Failure.OfAsync<LlmConnectionException>(run);
            Assert.Contains(contentType.Split(';')[0], error.Message, StringComparison.Ordinal);
            Assert.Contains(page[..6], error.Message, StringComparison.Ordinal);
            Assert.True(error.Message.Length < 500);
        }
    }

    [Theory]
    [InlineData(Provider.OpenAI)]
    [InlineData(Provider.Anthropic)]
    [InlineData(Provider.Ollama)]
    public async Task Nothing_at_all_is_no_answer(string provider)
    {
        var wire = ProviderWire.Of(provider);
        foreach (var (status, contentType) in ((int, string?)[])[(200, "text/event-stream"), (200, "application/json"), (200, null), (204, null)])
        {
            using var client = wire.Client(new StubHandler(StubHandler.Answer(status, "", contentType)));
            foreach (var run in Ways(client, wire))
            {
                await Failure.OfAsync<LlmConnectionException>(run);
            }
        }
    }

    [Theory]
    [Trait("Fault", "M01")]
    [InlineData(Provider.OpenAI)]
    [InlineData(Provider.Anthropic)]
    [InlineData(Provider.Ollama)]
    public async Task An_error_event_anywhere_ends_the_stream_with_what_came_and_is_tried_again_only_as_the_first(string provider)
    {
        var wire = ProviderWire.Of(provider);
        for (var before = 0; before < wire.Events.Length; before++)
        {
            var body = string.Concat(wire.Events[..before]) + wire.ErrorEvent + string.Concat(wire.Events[before..]);
            var handler = new StubHandler(StubHandler.Answer(200, body, "text/event-stream"));
            using var client = wire.Client(handler, options => (options.MaxRetries, options.TimeProvider) = (3, new ManualClock { SkipsDelays = true }));
            var error = await Failure.OfStreamAsync(client.StreamAsync(wire.Request));

            Assert.IsType(wire.EventError, error.InnerException);
            Assert.Equal("It is too much.", ((LlmApiException)error.InnerException!).ErrorMessage);
            Assert.Contains("It is too much.", error.Message, StringComparison.Ordinal);
            Assert.Equal(wire.TextAfter[before], error.Partial.Content);
            Assert.Equal(before == 0 && wire.EventError == typeof(LlmServerException) ? 4 : 1, handler.Requests.Count);
        }
    }

    private static Func<Task>[] Ways(LlmClient client, ProviderWire wire) =>
        [() => client.CallAsync(wire.Request), () => client.StreamAsync(wire.Request).FinishAsync()];
}
