namespace Mirascope.Gen.Tests.Performance;

/// <summary>What a budget costs a stream, counted as in <see cref="AllocationTests"/>, which holds streams without one to the same.</summary>
public sealed class BudgetAllocationTests
{
    private const int StringOfDelta = (8 + 8 + 4 + (2 * (5 + 1)) + 7) / 8 * 8;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_more_delta_under_a_budget_costs_no_more_than_without(bool isWhole)
    {
        var budget = new LlmBudget(1_000_000m);
        var few = await AllocatedAsync(500, isWhole, budget);
        var many = await AllocatedAsync(5000, isWhole, budget);

        Assert.InRange(((many - few) / 4500.0) - StringOfDelta, 0, 64);
    }

    [Fact]
    public void Where_there_is_no_budget_asking_for_one_costs_nothing()
    {
        using var client = new LlmClient(new LlmClientOptions { Credentials = { [Provider.OpenAI] = "key" } });
        var request = new LlmRequest { Provider = Provider.OpenAI, Model = "test-model", Messages = [Message.User("Hi")] };
        for (var i = 0; i < 100; i++)
        {
            Assert.Null(BudgetSet.InForce(null, null, request));
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var budgets = BudgetSet.InForce(null, null, request);
        Assert.Equal((0, null), (GC.GetAllocatedBytesForCurrentThread() - before, budgets));
        var start = client.Start(request, default);
        Assert.Same(start.Opener, start.Continue([Message.User("Hi")]).Opener);
    }

    private static async Task<long> AllocatedAsync(int deltas, bool isWhole, LlmBudget budget)
    {
        using var handler = new DeltaStream(Provider.OpenAI, deltas).Handler(isWhole);
        using var client = new LlmClient(new LlmClientOptions { Handler = handler, Credentials = { [Provider.OpenAI] = "key" }, Budget = budget });
        var request = new LlmRequest { Provider = Provider.OpenAI, Model = "gpt-4o-mini", Messages = [Message.User("Hi")] };
        var least = long.MaxValue;
        for (var run = 0; run < 60; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            await foreach (var (_, _) in client.StreamAsync(request))
            {
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
