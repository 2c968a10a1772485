using Mirascope.Gen.Testing;
using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Pricing.Budgets;

/// <summary>However a call ends, nothing stays reserved, and what is booked is what it cost as far as that can be known.</summary>
public sealed class BudgetEndingTests
{
    private const string Nothing = "nothing";
    private const string Cost = "cost";
    private const string Part = "part";
    private const string Reservation = "reservation";

    public static MatrixTheoryData<string, (string What, string Booked)> Whole { get; } = new(
        BudgetBench.Providers.Select(row => row.Data),
        [
            ("answer", Cost), ("error", Nothing), ("refused connection", Nothing), ("error then answer", Cost),
            ("page", Reservation), ("broken json", Reservation), ("half", Reservation), ("cancelled before", Nothing),
            ("cancelled while waiting", Reservation), ("timeout", Reservation),
        ]);

    public static MatrixTheoryData<string, (string What, string Booked)> Streamed { get; } = new(
        BudgetBench.Providers.Select(row => row.Data),
        [
            ("answer", Cost), ("error", Nothing), ("refused connection", Nothing), ("error then answer", Cost), ("error event", Nothing),
            ("error event later", Part), ("reset", Part), ("broken json", Part), ("page", Part), ("break", Part), ("disposed", Part),
            ("cancelled before", Nothing), ("cancelled later", Part), ("cancelled while waiting", Part), ("disposed while waiting", Part),
            ("never read", Nothing),
        ]);

    [Theory]
    [MemberData(nameof(Whole))]
    public async Task Whole_call_settles(string provider, (string What, string Booked) end)
    {
        using var cancellation = new CancellationTokenSource();
        var (bench, budget, entered, clock) = Set(provider, end.What, cancellation);
        using var owned = bench;
        if (end.What == "cancelled before")
        {
            await cancellation.CancelAsync();
        }

        var call = bench.Client.CallAsync(BudgetBench.Request(provider) with { Budget = budget }, cancellation.Token);
        if (end.What is "cancelled while waiting" or "timeout")
        {
            await entered;
            Assert.Equal(budget.Limit, budget.Reserved);
            if (end.What == "timeout")
            {
                clock.Advance(TimeSpan.FromMinutes(10));
            }
            else
            {
                await cancellation.CancelAsync();
            }
        }

        var exception = await Record.ExceptionAsync(() => call);
        Assert.Equal(end.Booked == Cost, exception is null);
        Check(budget, end.Booked, exception is null ? (await call).Cost : null);
    }

    [Theory]
    [MemberData(nameof(Streamed))]
    public async Task Stream_settles(string provider, (string What, string Booked) end)
    {
        using var cancellation = new CancellationTokenSource();
        var (bench, budget, entered, _) = Set(provider, end.What, cancellation);
        using var owned = bench;
        if (end.What == "cancelled before")
        {
            await cancellation.CancelAsync();
        }

        var stream = bench.Client.StreamAsync(BudgetBench.Request(provider) with { Budget = budget }, cancellation.Token);
        var exception = await Record.ExceptionAsync(() => ReadAsync(stream, end.What, entered, cancellation));
        Assert.Equal(end.What is "answer" or "error then answer" or "break" or "disposed" or "never read", exception is null);
        Check(budget, end.Booked, stream.Cost);
    }

    private static async Task ReadAsync(LlmStream stream, string what, Task entered, CancellationTokenSource cancellation)
    {
        switch (what)
        {
            case "never read":
                await stream.DisposeAsync();
                return;
            case "cancelled while waiting" or "disposed while waiting":
                var finishing = stream.FinishAsync();
                await entered;
                await (what == "disposed while waiting" ? stream.DisposeAsync().AsTask() : cancellation.CancelAsync());
                await finishing;
                return;
        }

        var seen = 0;
        await foreach (var text in stream.TextAsync())
        {
            if (++seen < 3)
            {
                continue;
            }

            switch (what)
            {
                case "break":
                    return;
                case "disposed":
                    await stream.DisposeAsync();
                    return;
                case "cancelled later":
                    await cancellation.CancelAsync();
                    break;
            }
        }
    }

    private static void Check(LlmBudget budget, string booked, decimal? cost)
    {
        Assert.Equal((0m, 0L), (budget.Reserved, budget.ReservedTokens));
        switch (booked)
        {
            case Nothing:
                Assert.Equal((0m, 0L), (budget.Spent, budget.SpentTokens));
                break;
            case Cost:
                Assert.NotNull(cost);
                Assert.Equal(cost, budget.Spent);
                break;
            case Reservation:
                Assert.Equal(budget.Limit, budget.Spent);
                break;
            default:
                Assert.InRange(budget.Spent, 0.00000001m, budget.Limit - 0.00000001m);
                Assert.True(budget.SpentTokens > 0);
                break;
        }
    }

    /// <summary>A bench where the next call ends in this way, and a budget that it just fits in.</summary>
    private static (BudgetBench Bench, LlmBudget Budget, Task Entered, ManualClock Clock) Set(string provider, string what, CancellationTokenSource cancellation)
    {
        var clock = new ManualClock { SkipsDelays = what != "timeout" };
        var waits = new WaitingHandler();
        var bench = new BudgetBench(options =>
        {
            options.MaxRetries = 1;
            options.TimeProvider = clock;
            options.Handler = what.EndsWith("waiting", StringComparison.Ordinal) || what == "timeout" ? waits : options.Handler;
            options.MaxRetries = what.Contains("then", StringComparison.Ordinal) ? 1 : 0;
        });
        var text = SimulatedReply.Text(BudgetBench.LongText);
        SimulatedReply[] replies = what switch
        {
            "error" => [SimulatedReply.Error(500, "server_error", "It went wrong.")],
            "error then answer" => [SimulatedReply.Error(500, "server_error", "It went wrong."), text],
            "refused connection" => [text.With(SimulatedFault.ConnectionRefused)],
            "page" => [text.With(SimulatedFault.HtmlPage())],
            "broken json" => [text.With(SimulatedFault.MalformedJson(0))],
            "half" => [text.With(SimulatedFault.CutAfterBytes(20))],
            "reset" => [text.With(SimulatedFault.ResetAfterEvents(8))],
            "error event" => [text.With(SimulatedFault.ErrorEvent(0, "server_error", "It went wrong."))],
            "error event later" => [text.With(SimulatedFault.ErrorEvent(8, "server_error", "It went wrong."))],
            _ => [text],
        };
        bench.Simulator.Enqueue(replies);
        return (bench, BudgetBench.FitFor(BudgetBench.Request(provider)), waits.Entered, clock);
    }

    private sealed class WaitingHandler : HttpMessageHandler
    {
        private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Entered => _entered.Task;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _entered.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            throw new InvalidOperationException("Nothing ends this wait but its token.");
        }
    }
}
