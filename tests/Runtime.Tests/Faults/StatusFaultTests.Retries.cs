using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Faults;

/// <content>What is tried again, and when.</content>
public partial class StatusFaultTests
{
    [Theory]
    [Trait("Fault", "H01")]
    [InlineData("retry-after: 20", 20)]
    [InlineData("retry-after: 1.5", 1.5)]
    [InlineData("retry-after-ms: 250", 0.25)]
    [InlineData("retry-after: Fri, 29 Sep 2023 16:26:57 GMT", 20)]
    [InlineData("x-nothing: 1", 0.5)]
    [InlineData("retry-after: abc", 0.5)]
    [InlineData("retry-after: -1", 0.5)]
    public async Task H01_A_429_is_tried_again_after_the_wait_it_asks_for(string header, double seconds)
    {
        var clock = new ManualClock { SkipsDelays = true };
        var handler = new StubHandler(StubHandler.Answer(429, "{\"error\":\"rate_limit_error\"}", "application/json", header), StubHandler.Answer(200, Good));
        using var calls = new TestCalls(handler, options => (options.MaxRetries, options.TimeProvider) = (2, clock));

        Assert.Equal("Hello", (await calls.CallAsync()).Content);
        Assert.Equal([TimeSpan.FromSeconds(seconds)], clock.Delays);
        Assert.Equal(handler.Bodies[0], handler.Bodies[1]);
    }

    [Fact]
    [Trait("Fault", "H02")]
    public async Task H02_A_wait_that_is_too_long_ends_the_call_with_its_error_that_says_when()
    {
        var clock = new ManualClock { SkipsDelays = true };
        var handler = new StubHandler(StubHandler.Answer(429, "{\"error\":\"rate_limit_error\"}", "application/json", "retry-after: 7200"));
        using var calls = new TestCalls(handler, options => (options.MaxRetries, options.TimeProvider) = (5, clock));

        var error = await TestCalls.FailsAsync<LlmRateLimitException>(() => calls.CallAsync());
        Assert.Single(handler.Requests);
        Assert.Empty(clock.Delays);
        Assert.Equal(TimeSpan.FromHours(2), error.RetryAfter);
        Assert.Contains("7200 s", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "H02")]
    public async Task H02_A_wait_beyond_the_total_limit_is_not_begun()
    {
        var clock = new ManualClock { SkipsDelays = true };
        var handler = new StubHandler(StubHandler.Answer(503, "", null, "retry-after: 20"));
        using var calls = new TestCalls(handler, options =>
            (options.MaxRetries, options.TimeProvider, options.TotalTimeout) = (5, clock, TimeSpan.FromSeconds(10)));

        await TestCalls.FailsAsync<LlmServerException>(() => calls.CallAsync());
        Assert.Empty(clock.Delays);
    }

    [Fact]
    [Trait("Fault", "H03")]
    public async Task H03_A_server_that_always_fails_is_asked_as_often_as_allowed_with_growing_pauses()
    {
        var clock = new ManualClock { SkipsDelays = true };
        var handler = new StubHandler(StubHandler.Answer(500));
        using var calls = new TestCalls(handler, options => (options.MaxRetries, options.TimeProvider) = (6, clock));

        await TestCalls.FailsAsync<LlmServerException>(() => calls.Stream().FinishAsync());
        Assert.Equal(7, handler.Requests.Count);
        Assert.Equal([0.5, 1, 2, 4, 8, 8], clock.Delays.Select(delay => delay.TotalSeconds));
    }

    [Fact]
    [Trait("Fault", "H03")]
    public async Task H03_No_pause_is_longer_than_the_longest_that_is_allowed()
    {
        var clock = new ManualClock { SkipsDelays = true };
        var handler = new StubHandler(StubHandler.Answer(500, "{}"));
        using var calls = new TestCalls(handler, options => (options.MaxRetries, options.TimeProvider, options.MaxRetryDelay) = (3, clock, TimeSpan.FromSeconds(0.75)));

        await TestCalls.FailsAsync<LlmServerException>(() => calls.CallAsync());
        Assert.Equal([0.5, 0.75, 0.75], clock.Delays.Select(delay => delay.TotalSeconds));
    }

    [Theory]
    [Trait("Fault", "H04")]
    [InlineData(408, true)]
    [InlineData(409, true)]
    [InlineData(425, true)]
    [InlineData(418, false)]
    [InlineData(503, true)]
    [InlineData(529, true)]
    public async Task H04_What_may_pass_is_tried_again(int status, bool expected)
    {
        var handler = new StubHandler(StubHandler.Answer(status), StubHandler.Answer(200, Good));
        using var calls = new TestCalls(handler, options => (options.MaxRetries, options.TimeProvider) = (1, new ManualClock { SkipsDelays = true }));

        if (expected)
        {
            Assert.Equal("Hello", (await calls.CallAsync()).Content);
        }
        else
        {
            await TestCalls.FailsAsync<LlmApiException>(() => calls.CallAsync());
        }

        Assert.Equal(expected ? 2 : 1, handler.Requests.Count);
    }

    [Fact]
    [Trait("Fault", "H06")]
    public async Task H06_A_quota_that_is_used_up_is_not_tried_again()
    {
        var handler = new StubHandler(StubHandler.Answer(429, "{\"error\":\"insufficient_quota\"}"));
        using var calls = new TestCalls(handler, options => options.MaxRetries = 3);

        await TestCalls.FailsAsync<LlmRateLimitException>(() => calls.CallAsync());
        Assert.Single(handler.Requests);
    }

    [Theory]
    [Trait("Fault", "H07")]
    [InlineData(400, "true", 3)]
    [InlineData(500, "false", 1)]
    public async Task H07_The_providers_own_word_is_obeyed_within_the_same_bound(int status, string word, int requests)
    {
        var handler = new StubHandler(StubHandler.Answer(status, "", null, $"x-should-retry: {word}"));
        using var calls = new TestCalls(handler, options => (options.MaxRetries, options.TimeProvider) = (2, new ManualClock { SkipsDelays = true }));

        await TestCalls.FailsAsync<LlmApiException>(() => calls.CallAsync());
        Assert.Equal(requests, handler.Requests.Count);
    }

    [Fact]
    [Trait("Fault", "H19")]
    public async Task H19_A_date_is_taken_against_the_servers_clock()
    {
        var clock = new ManualClock { SkipsDelays = true };
        var handler = new StubHandler(
            StubHandler.Answer(429, "", null, "retry-after: Mon, 23 Nov 2026 12:00:05 GMT", "date: Mon, 23 Nov 2026 12:00:00 GMT"),
            StubHandler.Answer(200, Good));
        using var calls = new TestCalls(handler, options => (options.MaxRetries, options.TimeProvider) = (1, clock));

        await calls.CallAsync();
        Assert.Equal([TimeSpan.FromSeconds(5)], clock.Delays);
    }
}
