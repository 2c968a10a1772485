using System.Globalization;
using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Responses;

public sealed class RateLimitTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("6m0s", "12:06:00")]
    [InlineData("1s", "12:00:01")]
    [InlineData("17ms", "12:00:00.017")]
    [InlineData("1m2.5s", "12:01:02.5")]
    [InlineData("1h30m", "13:30:00")]
    [InlineData("250us", "12:00:00.00025")]
    [InlineData("30", "12:00:30")]
    [InlineData("0.5", "12:00:00.5")]
    [InlineData(" 7 ", "12:00:07")]
    [InlineData("2026-03-01T12:00:42Z", "12:00:42")]
    [InlineData("2026-03-01T14:00:42+02:00", "12:00:42")]
    [InlineData("1772366401", "12:00:01")]
    [InlineData("1772366400250", "12:00:00.25")]
    [InlineData("", null)]
    [InlineData("soon", null)]
    [InlineData("6m0", null)]
    [InlineData("-5", null)]
    [InlineData("12:30", null)]
    [InlineData("Infinity", null)]
    [InlineData("999999999999999999999", null)]
    public async Task The_end_of_a_limit_is_a_moment_in_whatever_form_it_comes(string text, string? expected)
    {
        var limits = await LimitsAsync("x-ratelimit-limit-tokens: 9", $"x-ratelimit-reset-tokens: {text}");
        Assert.Equal(expected is null ? null : Now.Date + TimeSpan.Parse(expected, CultureInfo.InvariantCulture), limits!.Tokens!.Reset?.UtcDateTime);
    }

    [Fact]
    public async Task Requests_and_tokens_are_read_from_the_common_headers()
    {
        var limits = await LimitsAsync(
            "X-RateLimit-Limit-Requests: 500", "x-ratelimit-remaining-requests: 499", "x-ratelimit-reset-requests: 120ms",
            "x-ratelimit-limit-tokens: 30000", "x-ratelimit-remaining-tokens: 29950");
        Assert.Equal(new RateLimit(500, 499, Now.AddMilliseconds(120)), limits!.Requests);
        Assert.Equal(new RateLimit(30000, 29950, null), limits.Tokens);
        Assert.Null(limits.InputTokens);
    }

    [Fact]
    public async Task Input_and_output_are_read_where_they_are_told_apart()
    {
        var limits = await LimitsAsync(
            "anthropic-ratelimit-requests-limit: 50", "anthropic-ratelimit-input-tokens-remaining: 7",
            "anthropic-ratelimit-output-tokens-reset: 2026-03-01T12:01:00Z", "anthropic-ratelimit-tokens-limit: 1");
        Assert.Equal((50, 1, 7, Now.AddMinutes(1)), (limits!.Requests!.Limit!.Value, limits.Tokens!.Limit!.Value, limits.InputTokens!.Remaining!.Value, limits.OutputTokens!.Reset!.Value));
    }

    [Theory]
    [InlineData("x-ratelimit-limit: 60")]
    [InlineData("RateLimit-Limit: 60")]
    public async Task A_limit_without_a_unit_is_one_of_requests(string header) =>
        Assert.Equal(new RateLimit(60, null, null), (await LimitsAsync(header))!.Requests);

    [Fact]
    public async Task There_are_no_limits_where_no_header_says_so() => Assert.Null(await LimitsAsync("x-other: 1"));

    [Fact]
    public async Task A_stream_has_them_as_soon_as_it_begins()
    {
        var answer = StubHandler.Answer(200, "data: {\"text\":\"Hello\"}\n\ndata: {\"done\":true}\n\n", "text/event-stream", "x-ratelimit-remaining-tokens: 5");
        using var calls = new TestCalls(new StubHandler(answer));
        var stream = calls.Stream();
        Assert.Null(stream.RateLimits);
        await foreach (var _ in stream)
        {
            Assert.Equal(5, stream.RateLimits!.Tokens!.Remaining);
        }

        Assert.Equal("5", stream.ConstructCallResponse().Headers["X-Ratelimit-Remaining-Tokens"]);
    }

    [Theory]
    [InlineData(429, "{\"error\":\"slow_down\"}")]
    [InlineData(200, "{\"error\":\"slow_down\"}")]
    public async Task An_error_has_them_too_whatever_its_status(int status, string body)
    {
        var handler = new StubHandler(StubHandler.Answer(status, body, "application/json", "x-ratelimit-limit-requests: 9", "x-ratelimit-remaining-requests: 0", "x-ratelimit-reset-requests: 6s"));
        using var calls = new TestCalls(handler, options => options.TimeProvider = new StandingClock(Now));
        var error = await TestCalls.FailsAsync<LlmApiException>(() => calls.CallAsync());
        Assert.Equal(new RateLimit(9, 0, Now.AddSeconds(6)), error.RateLimits!.Requests);
        Assert.Null(error.RateLimits.Tokens);
    }

    [Fact]
    public async Task An_error_within_a_stream_has_those_the_stream_began_with()
    {
        var answer = StubHandler.Answer(200, "data: {\"text\":\"Hello\"}\n\ndata: {\"error\":\"slow_down\"}\n\n", "text/event-stream", "x-ratelimit-remaining-tokens: 5");
        using var calls = new TestCalls(new StubHandler(answer));
        var error = await TestCalls.FailsAsync<LlmStreamException>(() => calls.Stream().FinishAsync());
        Assert.Equal(5, Assert.IsAssignableFrom<LlmApiException>(error.InnerException?.InnerException ?? error.InnerException).RateLimits!.Tokens!.Remaining);
    }

    [Fact]
    public async Task An_error_without_such_headers_has_none()
    {
        using var calls = new TestCalls(new StubHandler(StubHandler.Answer(429)));
        Assert.Null((await TestCalls.FailsAsync<LlmRateLimitException>(() => calls.CallAsync())).RateLimits);
    }

    [Fact]
    public async Task Headers_show_neither_cookies_nor_the_key()
    {
        var handler = new StubHandler(StubHandler.Answer(200, "{\"text\":\"x\"}", "application/json", "Set-Cookie: s=1", $"x-echo: Bearer {TestCalls.Key}", "x-two: a", "x-two: b"));
        using var calls = new TestCalls(handler);
        var headers = (await calls.CallAsync()).Headers;
        Assert.Null(headers["set-cookie"]);
        Assert.Equal(("Bearer ***", "a, b"), (headers["X-Echo"], headers["x-two"]));
    }

    private static async Task<RateLimits?> LimitsAsync(params string[] headers)
    {
        var handler = new StubHandler(StubHandler.Answer(200, "{\"text\":\"x\"}", "application/json", headers));
        using var calls = new TestCalls(handler, options => options.TimeProvider = new StandingClock(Now));
        return (await calls.CallAsync()).RateLimits;
    }

    private sealed class StandingClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
