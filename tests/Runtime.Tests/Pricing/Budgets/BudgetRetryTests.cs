using Mirascope.Gen.Testing;
using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Pricing.Budgets;

/// <summary>What a budget books of a call whose answer broke before anything of it was handed out, and which was sent again.</summary>
public sealed class BudgetRetryTests
{
    public static MatrixTheoryData<string, bool> Calls { get; } = new(BudgetBench.Providers.Select(row => row.Data), [true, false]);

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_lost_try_counts_its_reservation_beside_the_cost_of_the_next(string provider, bool streams)
    {
        using var bench = Bench(SimulatedFault.ResetAfterBytes(1));
        var request = BudgetBench.Request(provider);
        var one = BudgetBench.FitFor(request).Limit;
        var budget = new LlmBudget(2 * one);

        var cost = await CostAsync(bench, request with { Budget = budget }, streams);

        Assert.Equal((one + cost, 0m, 2), (budget.Spent, budget.Reserved, bench.Simulator.Requests.Count));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task It_is_not_sent_again_where_as_much_is_not_left(string provider, bool streams)
    {
        using var bench = Bench(SimulatedFault.ResetAfterBytes(1));
        var request = BudgetBench.Request(provider);
        var one = BudgetBench.FitFor(request).Limit;
        var budget = new LlmBudget((2 * one) - 0.00000001m);

        var error = await Assert.ThrowsAsync<LlmBudgetException>(() => CostAsync(bench, request with { Budget = budget }, streams));

        Assert.Contains("was not asked for again", error.Message, StringComparison.Ordinal);
        Assert.Equal((budget, 0m, 1), (error.Budget, budget.Reserved, bench.Simulator.Requests.Count));
        Assert.InRange(budget.Spent, 0.00000001m, one);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_try_that_the_provider_refused_counts_nothing(string provider, bool streams)
    {
        using var bench = Bench(streams
            ? SimulatedReply.Text("Never said.").With(SimulatedFault.ErrorEvent(0, "overloaded_error", "Too much to do.", 503))
            : SimulatedReply.Error(503, "overloaded_error", "Too much to do."));
        var request = BudgetBench.Request(provider);
        var budget = BudgetBench.FitFor(request);

        var cost = await CostAsync(bench, request with { Budget = budget }, streams);

        Assert.Equal((cost, 0m, 2), (budget.Spent, budget.Reserved, bench.Simulator.Requests.Count));
    }

    private static BudgetBench Bench(SimulatedFault fault) => Bench(SimulatedReply.Text("Never said.").With(fault));

    private static BudgetBench Bench(SimulatedReply first)
    {
        var bench = new BudgetBench(options =>
        {
            options.MaxRetries = 2;
            options.TimeProvider = new ManualClock { SkipsDelays = true };
        });
        bench.Simulator.Enqueue(first, SimulatedReply.Text("The Hobbit."));
        return bench;
    }

    private static async Task<decimal> CostAsync(BudgetBench bench, LlmRequest request, bool streams)
    {
        if (!streams)
        {
            return (await bench.Client.CallAsync(request)).Cost!.Value;
        }

        var stream = bench.Client.StreamAsync(request);
        await foreach (var _ in stream)
        {
        }

        return stream.Cost!.Value;
    }
}
