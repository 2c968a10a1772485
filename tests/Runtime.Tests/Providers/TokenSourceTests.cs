using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Providers;

/// <summary>Tokens that the caller's own source gives for each request.</summary>
public sealed class TokenSourceTests
{
    private const string Token = "fetched-2c6e1b0f9a7d4835";

    [Fact]
    public async Task Each_try_asks_for_a_token_and_sends_it_as_a_bearer()
    {
        var given = 0;
        var handler = new StubHandler(StubHandler.Answer(503), StubHandler.Answer(400));
        using var calls = Calls(handler, _ => new ValueTask<string>($"token{++given}\n"), options =>
        {
            options.MaxRetries = 1;
            options.TimeProvider = new ManualClock { SkipsDelays = true };
        });

        await Assert.ThrowsAsync<LlmBadRequestException>(() => calls.CallAsync());
        Assert.Equal(["Bearer token1", "Bearer token2"], handler.Requests.Select(request => request.Headers.NonValidated["Authorization"].ToString()));
    }

    [Fact]
    public async Task A_token_that_is_sent_back_is_not_shown()
    {
        using var calls = Calls(new StubHandler(StubHandler.Answer(401, $"you sent {Token}")), _ => new ValueTask<string>(Token));
        var error = await Assert.ThrowsAsync<LlmAuthenticationException>(() => calls.CallAsync());

        Assert.Equal("you sent ***", error.ResponseBody);
        Assert.DoesNotContain(Token, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_fails_ends_the_call_by_its_own_exception()
    {
        var own = new InvalidOperationException("no session");
        using var calls = Calls(Unreached, _ => throw own);
        var error = await Assert.ThrowsAsync<LlmConnectionException>(() => calls.CallAsync());

        Assert.Same(own, error.InnerException);
        Assert.Contains("TokenSources[\"test\"]", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("two\nlines")]
    public async Task What_is_no_token_is_refused_and_not_shown(string? token)
    {
        using var calls = Calls(Unreached, _ => new ValueTask<string>(token!));
        var error = await Assert.ThrowsAsync<LlmConfigurationException>(() => calls.CallAsync());

        Assert.Contains("TokenSources[\"test\"]", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("lines", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_does_not_wait_for_a_source_that_does_not_listen()
    {
        using var cancel = new CancellationTokenSource();
        var never = new TaskCompletionSource<string>();
        using var calls = Calls(Unreached, _ => new ValueTask<string>(never.Task));
        var call = calls.CallAsync(cancel.Token);
        Assert.False(call.IsCompleted);
        await cancel.CancelAsync();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancel.Token, error.CancellationToken);
    }

    [Fact]
    public async Task A_source_that_never_answers_meets_the_first_byte_limit()
    {
        var clock = new ManualClock();
        using var calls = Calls(Unreached, _ => new ValueTask<string>(new TaskCompletionSource<string>().Task), options => options.TimeProvider = clock);
        var call = calls.CallAsync();
        clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Contains("token", (await Assert.ThrowsAsync<LlmTimeoutException>(() => call)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_and_a_source_for_one_provider_are_too_many()
    {
        var options = new LlmClientOptions { Credentials = { ["openai"] = "k" }, TokenSources = { ["openai:chat"] = _ => new ValueTask<string>("t") } };

        Assert.Contains("TokenSources[\"openai\"]", Assert.Throws<LlmConfigurationException>(() => new LlmClient(options)).Message, StringComparison.Ordinal);
    }

    private static StubHandler Unreached => new((_, _) => throw new InvalidOperationException("Nothing must be sent."));

    private static TestCalls Calls(
        HttpMessageHandler handler, Func<CancellationToken, ValueTask<string>> source, Action<LlmClientOptions>? configure = null) => new(handler, options =>
    {
        options.Credentials.Clear();
        options.TokenSources["test"] = source;
        configure?.Invoke(options);
    });
}
