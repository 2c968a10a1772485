using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Faults;

/// <summary>Retries stop when failures dominate, and come back with success.</summary>
public sealed class RetryBudgetTests
{
    private const string Good = "{\"text\":\"Hello\"}";

    [Fact]
    public async Task Once_the_budget_is_used_up_every_call_is_sent_once()
    {
        var handler = new StubHandler(StubHandler.Answer(500));
        using var calls = Calls(handler, budget: 3);
        for (var i = 0; i < 4; i++)
        {
            await TestCalls.FailsAsync<LlmServerException>(() => calls.CallAsync());
        }

        Assert.Equal(4 + 3, handler.Requests.Count);
    }

    [Fact]
    public async Task Ten_successes_earn_one_retry_and_no_more_than_the_budget_is_kept()
    {
        var answers = new[] { 500, 500, 500 }.Concat(Enumerable.Repeat(200, 30)).Concat([500, 500, 500, 500])
            .Select(status => StubHandler.Answer(status, status == 200 ? Good : "{}")).ToArray();
        var handler = new StubHandler(answers);
        using var calls = Calls(handler, budget: 1);
        await TestCalls.FailsAsync<LlmServerException>(() => calls.CallAsync());
        await TestCalls.FailsAsync<LlmServerException>(() => calls.CallAsync());
        Assert.Equal(3, handler.Requests.Count);
        for (var i = 0; i < 30; i++)
        {
            await calls.CallAsync();
        }

        await TestCalls.FailsAsync<LlmServerException>(() => calls.CallAsync());
        Assert.Equal(3 + 30 + 2, handler.Requests.Count);
    }

    [Fact]
    public async Task Without_a_budget_only_the_calls_own_limit_counts()
    {
        var handler = new StubHandler(StubHandler.Answer(500));
        using var calls = Calls(handler, budget: null);
        for (var i = 0; i < 60; i++)
        {
            await TestCalls.FailsAsync<LlmServerException>(() => calls.CallAsync());
        }

        Assert.Equal(60 * 3, handler.Requests.Count);
    }

    [Fact]
    public void A_budget_below_zero_is_refused() =>
        Assert.Contains("RetryBudget", Assert.Throws<LlmConfigurationException>(() => new LlmClient(new LlmClientOptions { RetryBudget = -1 })).Message, StringComparison.Ordinal);

    private static TestCalls Calls(StubHandler handler, int? budget) => new(
        handler, options => (options.MaxRetries, options.RetryBudget, options.TimeProvider) = (2, budget, new ManualClock { SkipsDelays = true }));
}
