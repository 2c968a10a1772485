using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Text;
using Mirascope.Gen.Providers;
using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Faults;

/// <summary>Rows X of the fault catalogue: the key goes into its header and nowhere else.</summary>
public class SecretFaultTests
{
    [Theory]
    [Trait("Fault", "X01")]
    [InlineData(401, "application/json", "{\"error\":\"authentication_error\",\"message\":\"Bad key KEY\"}")]
    [InlineData(500, "text/html", "<h1>KEY</h1>")]
    [InlineData(200, "text/html", "<h1>KEY</h1>")]
    [InlineData(200, "application/json", "{\"error\":\"KEY\",\"message\":\"KEY\"}")]
    [InlineData(200, "application/json", "{KEY")]
    [InlineData(200, "text/event-stream", "data: {\"error\":\"KEY\",\"message\":\"KEY\"}\n\n")]
    [InlineData(200, "text/event-stream", "data: KEY\n\n")]
    [InlineData(200, "KEY/KEY", "KEY")]
    [InlineData(302, "text/plain", "")]
    public async Task X01_A_server_that_echoes_the_key_does_not_get_it_into_any_exception(int status, string contentType, string body)
    {
        var key = TestCalls.Key;
        var handler = new StubHandler(StubHandler.Answer(
            status,
            body.Replace("KEY", key, StringComparison.Ordinal),
            contentType.Replace("KEY", key, StringComparison.Ordinal),
            $"x-request-id: {key}",
            $"retry-after: {key}",
            $"location: https://{key}.example/{key}"));
        using var calls = new TestCalls(handler);

        foreach (var run in (Func<Task>[])[() => calls.CallAsync(), () => calls.Stream().FinishAsync()])
        {
            var error = await TestCalls.FailsAsync<LlmException>(run);
            if (error is LlmParseException parse)
            {
                Assert.DoesNotContain(key, parse.RawText, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    [Trait("Fault", "X01")]
    public void X01_What_holds_the_key_does_not_print_it()
    {
        var options = new LlmClientOptions { Credentials = { ["test"] = TestCalls.Key } };
        var connection = new ProviderConnections(new ProviderRegistry(TestCalls.Definition), options, _ => null).Find("test");

        Assert.DoesNotContain(TestCalls.Key, $"{connection} {options} {connection.Definition}", StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "X01")]
    public async Task X01_Neither_activities_nor_event_sources_see_the_key()
    {
        var captured = new StringBuilder();
        using var events = new EverythingListener(captured);
        using var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("System.Net", StringComparison.Ordinal),
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (captured)
                {
                    captured.AppendLine($"{activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Baggage)}");
                }
            },
        };
        ActivitySource.AddActivityListener(activities);
        string? request = null;
        await using var server = new ScriptServer(async connection =>
        {
            request = await connection.ReadRequestAsync();
            await connection.AnswerAsync("401 No", "application/json", "{}");
        });
        using var calls = new TestCalls(server.Address);
        using var activity = new Activity("the caller's").AddBaggage("user", "private").Start();

        await TestCalls.FailsAsync<LlmAuthenticationException>(() => calls.CallAsync());
        lock (captured)
        {
            Assert.Contains("POST", captured.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(TestCalls.Key, captured.ToString(), StringComparison.Ordinal);
        }

        Assert.Contains(TestCalls.Key, request, StringComparison.Ordinal);
        Assert.DoesNotContain("private", request, StringComparison.Ordinal);
        Assert.DoesNotContain("traceparent", request, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [Trait("Fault", "X02")]
    [InlineData("\r")]
    [InlineData("\n")]
    [InlineData("\0")]
    [InlineData("é")]
    [InlineData("\u200b")]
    [InlineData(" ")]
    public void X02_A_key_that_could_break_its_header_is_refused_when_it_is_configured_without_being_shown(string inside)
    {
        var key = "canary" + inside + "rest";
        var options = new LlmClientOptions { Credentials = { ["openai"] = key } };

        var error = Assert.Throws<LlmConfigurationException>(() => new LlmClient(options));
        Assert.DoesNotContain("canary", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "X02")]
    public void X02_A_key_in_the_place_of_a_providers_name_is_not_shown()
    {
        var options = new LlmClientOptions { Credentials = { [TestCalls.Key] = "openai" } };
        Assert.DoesNotContain(TestCalls.Key, Assert.Throws<LlmConfigurationException>(() => new LlmClient(options)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "X06")]
    public async Task X06_A_redirect_does_not_carry_the_key_anywhere()
    {
        await using var sink = new ScriptServer(connection => connection.ReadRequestAsync());
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync($"HTTP/1.1 307 Elsewhere\r\nLocation: {sink.Address}\r\nContent-Length: 0\r\n\r\n");
        });
        using var calls = new TestCalls(server.Address);

        await TestCalls.FailsAsync<LlmApiException>(() => calls.Stream().FinishAsync());
        Assert.Equal(0, sink.Connections);
    }

    private sealed class EverythingListener(StringBuilder captured) : EventListener
    {
        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            // The platform's private diagnostics print whole requests; they are for those who debug the platform.
            if (eventSource.Name.StartsWith("System.Net", StringComparison.Ordinal))
            {
                EnableEvents(eventSource, EventLevel.Verbose, EventKeywords.All);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            // Events of the base constructor come before this object has its own fields.
            if (captured is null)
            {
                return;
            }

            lock (captured)
            {
                captured.AppendLine($"{eventData.EventName} {string.Join(' ', eventData.Payload ?? new([]))}");
            }
        }
    }
}
