using Mirascope.Gen.Generated;

namespace Mirascope.Gen.Tests.Pricing.Budgets;

/// <summary>Where a budget may be put, and which calls it then counts.</summary>
public sealed class BudgetPlaceTests
{
    [Theory]
    [InlineData("request")]
    [InlineData("scope")]
    [InlineData("client")]
    public async Task A_call_is_booked_with_what_it_cost_wherever_the_budget_is_put(string place)
    {
        var budget = new LlmBudget(1m);
        using var bench = new BudgetBench(options => options.Budget = place == "client" ? budget : null);
        using var scope = place == "scope" ? LlmBudget.Use(budget) : null;
        var request = BudgetBench.Request() with { Budget = place == "request" ? budget : null };

        var whole = await bench.Client.CallAsync(request);
        Assert.NotNull(whole.Cost);
        Assert.Equal((whole.Cost, 0m, 1m - whole.Cost), (budget.Spent, budget.Reserved, budget.Remaining));
        Assert.Equal(whole.Usage!.InputTokens + whole.Usage.OutputTokens, budget.SpentTokens);

        var stream = bench.Client.StreamAsync(request);
        await stream.FinishAsync();
        Assert.Equal((whole.Cost + stream.Cost, 0m, 0L), (budget.Spent, budget.Reserved, budget.ReservedTokens));
    }

    [Fact]
    public async Task Declared_calls_count_against_the_budgets_around_them()
    {
        using var bench = new BudgetBench();
        var budget = new LlmBudget(1m);
        using (LlmBudget.Use(budget))
        {
            await CallRuntime.CallTextAsync(bench.Client, BudgetBench.Request(), default);
            await CallRuntime.StreamTextAsync(bench.Client, BudgetBench.Request(), default).ToListAsync();
        }

        var spent = budget.Spent;
        await CallRuntime.CallTextAsync(bench.Client, BudgetBench.Request(), default);
        Assert.True(spent > 0);
        Assert.Equal(spent, budget.Spent);
    }

    [Fact]
    public async Task Every_budget_around_a_call_counts_it_once()
    {
        LlmBudget client = new(1m), outer = new(1m), inner = new(1m), own = new(1m);
        using var bench = new BudgetBench(options => options.Budget = client);
        decimal first;
        using (LlmBudget.Use(outer))
        {
            using (LlmBudget.Use(inner))
            using (LlmBudget.Use(outer))
            {
                first = (await bench.Client.CallAsync(BudgetBench.Request() with { Budget = own })).Cost!.Value;
            }

            Assert.Equal([first, first, first, first], [client.Spent, outer.Spent, inner.Spent, own.Spent]);
            await bench.Client.CallAsync(BudgetBench.Request());
        }

        Assert.Equal([2 * first, 2 * first, first, first], [client.Spent, outer.Spent, inner.Spent, own.Spent]);
    }

    [Fact]
    public async Task A_scope_flows_into_tasks_and_does_not_leak_out_of_them()
    {
        using var bench = new BudgetBench();
        LlmBudget outer = new(1m), one = new(1m), other = new(1m);
        using (LlmBudget.Use(outer))
        {
            await Task.WhenAll(Task.Run(() => CallIn(one)), Task.Run(() => CallIn(other)));
            Assert.Same(outer, BudgetScope.Current!.Budget);
        }

        Assert.Null(BudgetScope.Current);
        Assert.True(one.Spent > 0);
        Assert.Equal((one.Spent, one.Spent + other.Spent), (other.Spent, outer.Spent));

        async Task CallIn(LlmBudget budget)
        {
            await Task.Yield();
            using var scope = LlmBudget.Use(budget);
            await Task.Yield();
            await bench.Client.CallAsync(BudgetBench.Request());
        }
    }

    [Fact]
    public async Task A_stream_belongs_to_the_budgets_where_it_is_made()
    {
        using var bench = new BudgetBench();
        LlmBudget before = new(1m), after = new(1m);
        LlmStream stream;
        using (LlmBudget.Use(before))
        {
            stream = bench.Client.StreamAsync(BudgetBench.Request());
        }

        using (LlmBudget.Use(after))
        {
            await stream.FinishAsync();
        }

        Assert.Equal((stream.Cost, 0m), (before.Spent, after.Spent));
    }

    [Fact]
    public async Task A_stream_that_is_resumed_keeps_its_budgets_and_gets_those_around_it()
    {
        using var bench = new BudgetBench();
        LlmBudget scope = new(1m), own = new(1m), later = new(1m);
        LlmStream stream;
        using (LlmBudget.Use(scope))
        {
            stream = bench.Client.StreamAsync(BudgetBench.Request() with { Budget = own });
        }

        await stream.FinishAsync();
        LlmStream next;
        using (LlmBudget.Use(later))
        {
            next = stream.ResumeAsync("Another one");
        }

        await next.FinishAsync();
        var third = next.ResumeAsync("And another");
        await third.FinishAsync();
        var all = stream.Cost + next.Cost + third.Cost;
        Assert.Equal((all, all, next.Cost + third.Cost), (scope.Spent, own.Spent, later.Spent));
    }
}
