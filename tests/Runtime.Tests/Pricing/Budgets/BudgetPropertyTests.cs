using CsCheck;
using Make = CsCheck.Gen;

namespace Mirascope.Gen.Tests.Pricing.Budgets;

/// <summary>The accounts, whatever calls do to them in whatever order.</summary>
public sealed class BudgetPropertyTests
{
    // Which of three budgets a call is under, what it reserves, what it then turns out to have cost, and after how many others it ends.
    private static readonly Gen<(int Budgets, int Reserved, int Cost, int Ends)[]> Calls =
        Make.Select(Make.Int[1, 7], Make.Int[0, 50], Make.Int[0, 50], Make.Int[0, 5]).Array[0, 60];

    [Fact]
    public void What_is_spent_and_reserved_never_passes_the_limit_where_no_call_costs_more_than_it_reserved() =>
        Make.Select(Calls, Make.Int[0, 200].Array[3]).Sample((calls, limits) =>
        {
            LlmBudget[] budgets = [.. limits.Select(limit => new LlmBudget(limit))];
            var spent = new decimal[3];
            var running = new List<(int Ends, BudgetSet Set, int Budgets, int Reserved, int Cost)>();
            for (var now = 0; now < calls.Length; now++)
            {
                End(running, spent, call => call.Ends <= now);
                var call = calls[now];
                var set = SetOf(budgets, call.Budgets);
                var fits = Under(call.Budgets).All(i => budgets[i].Remaining >= call.Reserved);
                var full = set.TryReserve(call.Reserved, call.Reserved);
                Assert.Equal(fits, full is null);
                if (full is null)
                {
                    running.Add((now + call.Ends, set, call.Budgets, call.Reserved, Math.Min(call.Cost, call.Reserved)));
                }

                for (var i = 0; i < 3; i++)
                {
                    Assert.InRange(budgets[i].Spent + budgets[i].Reserved, 0, budgets[i].Limit);
                    Assert.Equal(spent[i], budgets[i].Spent);
                    Assert.Equal(running.Where(one => Under(one.Budgets).Contains(i)).Sum(one => one.Reserved), budgets[i].Reserved);
                }
            }

            End(running, spent, _ => true);
            Assert.All(budgets, (budget, i) => Assert.Equal((spent[i], 0m, 0L), (budget.Spent, budget.Reserved, budget.ReservedTokens)));
        });

    [Fact]
    public void Overspending_stays_below_what_the_calls_in_flight_went_beyond_their_reservations() =>
        Make.Select(Calls, Make.Int[0, 200]).Sample((calls, limit) =>
        {
            var budget = new LlmBudget(limit);
            var set = SetOf([budget], 1);
            var beyond = 0m;
            foreach (var (_, reserved, cost, _) in calls)
            {
                if (set.TryReserve(reserved, 0) is null)
                {
                    Assert.True(budget.Spent + reserved <= limit);
                    beyond = Math.Max(0, cost - reserved);
                    set.Settle(reserved, 0, cost, 0);
                }
            }

            Assert.InRange(budget.Spent, 0, limit + beyond + 50);
        });

    [Fact]
    public void A_hold_settles_once_and_only_with_what_it_has() => Make.Select(Make.Int[0, 4].Array[1, 6], Make.Int[0, 4000]).Sample((ends, output) =>
    {
        var budget = new LlmBudget(100m);
        var hold = BudgetHold.Take(SetOf([budget], 1), BudgetBench.Request(), DateTimeOffset.UnixEpoch, ModelCatalog.Default);
        Assert.Null(hold.TryCover(default, new Usage { InputTokens = 10, OutputTokens = output }));
        Assert.True(hold.Covers(output));
        var (reserved, usage) = (budget.Reserved, new Usage { InputTokens = 10, OutputTokens = output });
        foreach (var end in ends)
        {
            switch (end)
            {
                case 0: hold.Release(); break;
                case 1: hold.Keep(); break;
                case 2: hold.SettleWith(default, usage); break;
                case 3: hold.SettleWith(default, null); break;
                default: Assert.Null(hold.TryCover(default, usage with { OutputTokens = 9999 })); break;
            }
        }

        var first = ends.FirstOrDefault(end => end < 4, 4);
        if (first < 4)
        {
            var cost = hold.Bound.PriceOf(default, usage).Total;
            Assert.Equal((first switch { 0 => 0m, 2 => cost, _ => ends[0] == 4 ? budget.Spent : reserved }, 0m), (budget.Spent, budget.Reserved));
        }
    });

    private static IEnumerable<int> Under(int mask) => Enumerable.Range(0, 3).Where(i => (mask & (1 << i)) != 0);

    private static BudgetSet SetOf(LlmBudget[] budgets, int mask)
    {
        using var scopes = new Scopes(Under(mask).Select(i => LlmBudget.Use(budgets[i])));
        return BudgetSet.InForce(null, null, BudgetBench.Request())!;
    }

    private static void End(
        List<(int Ends, BudgetSet Set, int Budgets, int Reserved, int Cost)> running, decimal[] spent, Predicate<(int Ends, BudgetSet Set, int Budgets, int Reserved, int Cost)> which)
    {
        foreach (var call in running.Where(call => which(call)).ToList())
        {
            call.Set.Settle(call.Reserved, call.Reserved, call.Cost, call.Cost);
            foreach (var i in Under(call.Budgets))
            {
                spent[i] += call.Cost;
            }

            running.Remove(call);
        }
    }

    private sealed class Scopes(IEnumerable<IDisposable> open) : IDisposable
    {
        private readonly Stack<IDisposable> _open = new(open);

        public void Dispose()
        {
            while (_open.TryPop(out var scope))
            {
                scope.Dispose();
            }
        }
    }
}
