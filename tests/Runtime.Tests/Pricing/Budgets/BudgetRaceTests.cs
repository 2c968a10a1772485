using System.Collections.Concurrent;
using Mirascope.Gen.Testing;
using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Pricing.Budgets;

/// <summary>Many calls at once on one budget.</summary>
public sealed class BudgetRaceTests
{
    private const int Calls = 1000;

    [Theory]
    [MemberData(nameof(BudgetBench.Providers), MemberType = typeof(BudgetBench))]
    public async Task A_thousand_calls_at_once_never_overspend_one_budget(string provider)
    {
        using var bench = new BudgetBench();
        var request = BudgetBench.Request(provider, maxTokens: 100);
        var budget = new LlmBudget(40.5m * BudgetBench.FitFor(request).Limit);
        var outcomes = await RunAsync(i => i % 2 == 0 ? CallAsync(bench, request with { Budget = budget }) : StreamAsync(bench, request with { Budget = budget }, leaves: i % 3 == 0));

        var sent = bench.Simulator.Requests.Count;
        Assert.Equal((Calls - sent, true), (outcomes.Count(outcome => outcome is null), sent >= 40));
        Assert.True(sent < Calls);
        Assert.Equal((0m, 0L), (budget.Reserved, budget.ReservedTokens));
        Assert.InRange(budget.Spent, budget.Limit / 10, budget.Limit);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(37)]
    [InlineData(400)]
    public async Task All_calls_that_are_let_through_at_once_fit_together(int fitting)
    {
        using var bench = new BudgetBench();
        using var gate = new Gate(bench.Simulator.CreateHandler());
        using var client = bench.CreateClient(options => options.Handler = gate);
        var request = BudgetBench.Request(maxTokens: 100);
        var budget = new LlmBudget((fitting + 0.5m) * BudgetBench.FitFor(request).Limit);
        var all = RunAsync(async _ =>
        {
            try
            {
                return (await client.CallAsync(request with { Budget = budget })).Cost;
            }
            catch (LlmBudgetException)
            {
                gate.CountRefused();
                return null;
            }
        });

        // Nobody is answered before each of the thousand has been refused or waits for its answer.
        await gate.Full;
        Assert.Equal((fitting, Calls - fitting, 0m), (gate.Waiting, gate.Refused, budget.Spent));
        Assert.InRange(budget.Reserved, 0, budget.Limit);
        gate.Open();
        var costs = await all;
        Assert.Equal((costs.Sum(), 0m), (budget.Spent, budget.Reserved));
        Assert.InRange(budget.Spent, 0.00000001m, budget.Limit);
    }

    [Fact]
    public async Task Answers_longer_than_assumed_overspend_by_no_more_than_was_in_flight()
    {
        using var bench = new BudgetBench();
        var request = BudgetBench.Request(maxTokens: null);
        var single = (await bench.Client.CallAsync(request)).Cost!.Value;
        var budget = new LlmBudget(50 * single) { AssumedOutputTokens = 0 };
        var (inFlight, most) = (0, new ConcurrentBag<int>());
        var costs = await RunAsync(async _ =>
        {
            most.Add(Interlocked.Increment(ref inFlight));
            var cost = await CallAsync(bench, request with { Budget = budget });
            Interlocked.Decrement(ref inFlight);
            return cost;
        });

        Assert.Contains(costs, cost => cost is null);
        Assert.Equal((costs.Sum(), 0m), (budget.Spent, budget.Reserved));
        Assert.InRange(budget.Spent, budget.Limit - single, budget.Limit + (most.Max() * single));
    }

    [Fact]
    public async Task Nested_budgets_of_racing_calls_add_up()
    {
        using var bench = new BudgetBench();
        var request = BudgetBench.Request(maxTokens: 100);
        var fit = BudgetBench.FitFor(request).Limit;
        var outer = new LlmBudget(60.5m * fit);
        LlmBudget[] inner = [.. Enumerable.Range(0, 10).Select(_ => new LlmBudget(8.5m * fit))];
        using (LlmBudget.Use(outer))
        {
            await RunAsync(i => CallAsync(bench, request with { Budget = inner[i % 10] }));
        }

        Assert.Equal(outer.Spent, inner.Sum(budget => budget.Spent));
        Assert.All(inner.Append(outer), budget => Assert.Equal((0m, true), (budget.Reserved, budget.Spent <= budget.Limit)));
    }

    [Fact]
    public async Task Racing_loops_whose_tries_fail_now_and_then_spend_what_their_steps_cost_and_no_more()
    {
        using var bench = new BudgetBench(options => (options.MaxRetries, options.TimeProvider) = (2, new ManualClock { SkipsDelays = true }));
        bench.Simulator.Enqueue([.. Enumerable.Range(0, 60).Select(i => i % 3 == 0
            ? SimulatedReply.Error(500, "server_error", "It went wrong.") : SimulatedReply.Text("Dune, once more"))]);
        var request = BudgetBench.Request(maxTokens: 100);
        var budget = new LlmBudget(40.5m * BudgetBench.FitFor(request).Limit);
        var (failed, refused, steps) = (0, 0, new ConcurrentBag<decimal>());
        await RunAsync(async _ =>
        {
            try
            {
                var stream = bench.Client.StreamAsync(request with { Budget = budget });
                for (var step = 0; step < 5; step++, stream = stream.ResumeAsync("Another one"))
                {
                    await stream.FinishAsync();
                    steps.Add(stream.Cost!.Value);
                }
            }
            catch (LlmBudgetException)
            {
                Interlocked.Increment(ref refused);
            }
            catch (LlmApiException)
            {
                Interlocked.Increment(ref failed);
            }

            return null;
        });

        // Each request is a try: those that failed cost nothing, those that answered are the steps.
        Assert.True(refused > 0 && failed <= 20);
        Assert.Equal(20, bench.Simulator.Requests.Count - steps.Count);
        Assert.Equal((steps.Sum(), 0m, 0L), (budget.Spent, budget.Reserved, budget.ReservedTokens));
        Assert.InRange(budget.Spent, budget.Limit / 10, budget.Limit);
    }

    private static async Task<decimal?[]> RunAsync(Func<int, Task<decimal?>> call) =>
        await Task.WhenAll(Enumerable.Range(0, Calls).Select(i => Task.Run(() => call(i))));

    private static async Task<decimal?> CallAsync(BudgetBench bench, LlmRequest request)
    {
        try
        {
            return (await bench.Client.CallAsync(request)).Cost;
        }
        catch (LlmBudgetException)
        {
            return null;
        }
    }

    private static async Task<decimal?> StreamAsync(BudgetBench bench, LlmRequest request, bool leaves)
    {
        try
        {
            await foreach (var text in bench.Client.StreamAsync(request).TextAsync())
            {
                if (leaves)
                {
                    break;
                }
            }

            return 0;
        }
        catch (LlmBudgetException)
        {
            return null;
        }
    }

    /// <summary>Holds requests back until it is opened, and tells when each of the calls is inside or was refused.</summary>
    private sealed class Gate(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly TaskCompletionSource _full = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _waiting;
        private int _refused;

        public Task Full => _full.Task;

        public int Waiting => Volatile.Read(ref _waiting);

        public int Refused => Volatile.Read(ref _refused);

        public void Open() => _open.SetResult();

        public void CountRefused()
        {
            Interlocked.Increment(ref _refused);
            Check();
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _waiting);
            Check();
            await _open.Task;
            return await base.SendAsync(request, cancellationToken);
        }

        private void Check()
        {
            if (Waiting + Refused == Calls)
            {
                _full.TrySetResult();
            }
        }
    }
}
