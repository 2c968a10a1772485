namespace Mirascope.Gen.Tests.Pricing.Budgets;

/// <summary>The hard stop before anything is sent.</summary>
public sealed class BudgetRefusalTests
{
    [Theory]
    [MemberData(nameof(BudgetBench.Providers), MemberType = typeof(BudgetBench))]
    public async Task A_call_that_may_cost_more_than_is_left_is_not_sent(string provider)
    {
        using var bench = new BudgetBench(options => options.Credentials[provider] = "sk-secret-of-the-test");
        var request = BudgetBench.Request(provider);
        var fit = BudgetBench.FitFor(request).Limit;
        var budget = new LlmBudget(fit - 0.0000001m) { Name = "small change" };

        var whole = await Assert.ThrowsAsync<LlmBudgetException>(() => bench.Client.CallAsync(request with { Budget = budget }));
        var stream = bench.Client.StreamAsync(request with { Budget = budget });
        var streamed = await Assert.ThrowsAsync<LlmBudgetException>(() => stream.FinishAsync());
        await Assert.ThrowsAsync<LlmBudgetException>(() => stream.FinishAsync());

        Assert.Empty(bench.Simulator.Requests);
        Assert.Equal((0m, budget.Limit, null, budget), (whole.Spent, whole.Limit, whole.Partial, whole.Budget));
        Assert.Equal(whole.Message, streamed.Message);
        Assert.Contains("'small change'", whole.Message, StringComparison.Ordinal);
        Assert.Contains("MaxTokens", whole.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-secret", whole.ToString(), StringComparison.Ordinal);
        Assert.Equal((0m, 0m), (budget.Spent, budget.Reserved));

        var enough = new LlmBudget(fit);
        await bench.Client.CallAsync(request with { Budget = enough });
        Assert.InRange(enough.Spent, 0.0000001m, fit);
    }

    [Fact]
    public async Task A_loop_ends_between_two_of_its_steps()
    {
        using var bench = new BudgetBench();
        var request = BudgetBench.Request();
        var budget = new LlmBudget(1.4m * BudgetBench.FitFor(request).Limit);
        var stream = bench.Client.StreamAsync(request with { Budget = budget });
        var steps = 0;
        await Assert.ThrowsAsync<LlmBudgetException>(async () =>
        {
            for (; steps < 100; stream = stream.ResumeAsync("Another one"))
            {
                await stream.FinishAsync();
                steps++;
            }
        });

        Assert.InRange(steps, 2, 99);
        Assert.Equal(steps, bench.Simulator.Requests.Count);
        Assert.InRange(budget.Spent, 0.0000001m, budget.Limit);
    }

    [Fact]
    public async Task One_full_budget_of_several_is_enough_and_the_others_are_left_alone()
    {
        using var bench = new BudgetBench();
        LlmBudget large = new(1m), empty = new(0m) { Name = "empty" };
        using (LlmBudget.Use(large))
        {
            var exception = await Assert.ThrowsAsync<LlmBudgetException>(() => bench.Client.CallAsync(BudgetBench.Request() with { Budget = empty }));
            Assert.Same(empty, exception.Budget);
        }

        Assert.Equal((0m, 0m, 1m), (large.Spent, large.Reserved, large.Remaining));
    }

    [Theory]
    [InlineData(500, 700, true)]
    [InlineData(500, 500, false)]
    [InlineData(null, 4000, false)]
    [InlineData(null, 5000, true)]
    public async Task Tokens_are_limited_too(int? maxTokens, long limit, bool fits)
    {
        using var bench = new BudgetBench();
        var budget = new LlmBudget(1m) { TokenLimit = limit };
        var call = bench.Client.CallAsync(BudgetBench.Request(maxTokens: maxTokens) with { Budget = budget });
        if (!fits)
        {
            var exception = await Assert.ThrowsAsync<LlmBudgetException>(() => call);
            Assert.Contains("tokens", exception.Message, StringComparison.Ordinal);
            return;
        }

        var usage = (await call).Usage!;
        Assert.Equal((usage.InputTokens + usage.OutputTokens, limit - usage.InputTokens - usage.OutputTokens), (budget.SpentTokens, budget.RemainingTokens));
    }

    [Fact]
    public async Task A_call_without_a_price_is_refused_or_counts_what_was_set()
    {
        using var bench = new BudgetBench();
        var unknown = BudgetBench.Request() with { Model = "model-of-nobody" };
        LlmBudget strict = new(1m) { RefusesUnpriced = true, Name = "strict" }, lenient = new(1m) { UnknownCost = 0.4m };
        var exception = await Assert.ThrowsAsync<LlmBudgetException>(() => bench.Client.CallAsync(unknown with { Budget = strict }));
        Assert.Contains("model-of-nobody", exception.Message, StringComparison.Ordinal);
        Assert.Contains("'strict'", exception.Message, StringComparison.Ordinal);
        Assert.Empty(bench.Simulator.Requests);

        var whole = await bench.Client.CallAsync(unknown with { Budget = lenient });
        Assert.Equal((null, 0.4m), (whole.Cost, lenient.Spent));
        Assert.Equal(whole.Usage!.InputTokens + whole.Usage.OutputTokens, lenient.SpentTokens);
        await bench.Client.StreamAsync(unknown with { Budget = lenient }).FinishAsync();
        Assert.Equal((0.8m, 0m), (lenient.Spent, lenient.Reserved));
        await Assert.ThrowsAsync<LlmBudgetException>(() => bench.Client.CallAsync(unknown with { Budget = lenient }));
        await bench.Client.CallAsync(BudgetBench.Request() with { Budget = strict });
    }

    [Fact]
    public async Task A_price_that_comes_with_the_request_is_reserved_and_booked()
    {
        using var bench = new BudgetBench();
        var strict = new LlmBudget(1m) { RefusesUnpriced = true };
        var request = BudgetBench.Request() with { Model = "model-of-ours", Models = ModelCatalog.Default.With("openai;model-of-ours;$ in=2 out=8"), Budget = strict };

        var response = await bench.Client.CallAsync(request);

        Assert.True(response.Cost > 0);
        Assert.Equal((response.Cost, 0m), (strict.Spent, strict.Reserved));
    }

    [Theory]
    [InlineData("limit")]
    [InlineData("tokens")]
    [InlineData("unknown")]
    [InlineData("assumed")]
    public void A_negative_amount_is_no_budget(string what) => Assert.Throws<ArgumentOutOfRangeException>(() => what switch
    {
        "limit" => new LlmBudget(-1m),
        "tokens" => new LlmBudget(1m) { TokenLimit = -1 },
        "unknown" => new LlmBudget(1m) { UnknownCost = -1 },
        _ => new LlmBudget(1m) { AssumedOutputTokens = -1 },
    });

    [Fact]
    public void A_budget_says_how_it_stands() => Assert.Equal(
        "the budget 'nightly': 0 of 2.5 USD spent, 0 of 100 tokens", new LlmBudget(2.5m) { Name = "nightly", TokenLimit = 100 }.ToString());
}
