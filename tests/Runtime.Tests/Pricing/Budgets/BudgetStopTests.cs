using Mirascope.Gen.Execution;
using Mirascope.Gen.Testing;

namespace Mirascope.Gen.Tests.Pricing.Budgets;

/// <summary>The hard stop inside a stream.</summary>
public sealed class BudgetStopTests
{
    [Theory]
    [MemberData(nameof(BudgetBench.Providers), MemberType = typeof(BudgetBench))]
    public async Task A_stream_that_outgrows_its_budget_is_closed_and_keeps_what_came(string provider)
    {
        using var bench = new BudgetBench();
        bench.Simulator.Enqueue(SimulatedReply.Text(BudgetBench.LongText));

        // Room for the input and about half of the answer's words.
        var (request, budget) = With(provider, outputTokens: 150);
        var stream = bench.Client.StreamAsync(request);
        var exception = await Assert.ThrowsAsync<LlmBudgetException>(() => stream.FinishAsync());

        var partial = exception.Partial!;
        Assert.InRange(partial.Content.Length, 200, BudgetBench.LongText.Length - 200);
        Assert.StartsWith(partial.Content, BudgetBench.LongText, StringComparison.Ordinal);
        Assert.Equal((partial.Content, partial.Model), (stream.Content, stream.Model));
        Assert.Equal((budget.Spent, budget.Limit, 0m), (exception.Spent, exception.Limit, budget.Reserved));
        Assert.InRange(budget.Spent, budget.Limit / 2, budget.Limit * 1.1m);
        Assert.Empty(partial.ToolCalls);
        Assert.Contains("'half'", exception.Message, StringComparison.Ordinal);

        // Iterating again replays what came and fails again.
        var replayed = "";
        Assert.Same(exception, await Assert.ThrowsAsync<LlmBudgetException>(async () =>
        {
            await foreach (var text in stream.TextAsync())
            {
                replayed += text;
            }
        }));
        Assert.Equal(partial.Content, replayed);
        Assert.Throws<InvalidOperationException>(stream.ConstructCallResponse);
        await Assert.ThrowsAsync<LlmBudgetException>(() => stream.ResumeAsync("Go on").FinishAsync());
        Assert.Single(bench.Simulator.Requests);
    }

    [Theory]
    [MemberData(nameof(BudgetBench.Providers), MemberType = typeof(BudgetBench))]
    public async Task A_stream_without_a_limit_of_its_own_reserves_as_it_grows(string provider)
    {
        using var bench = new BudgetBench();
        bench.Simulator.Enqueue(SimulatedReply.Text(BudgetBench.LongText));
        var (request, budget) = With(provider, outputTokens: 3000);
        var stream = bench.Client.StreamAsync(request);
        var most = 0m;
        await foreach (var text in stream.TextAsync())
        {
            most = Math.Max(most, budget.Reserved);
        }

        Assert.Equal((BudgetBench.LongText, stream.Cost, 0m), (stream.Content, budget.Spent, budget.Reserved));
        Assert.True(most >= stream.Cost);
    }

    [Fact]
    public async Task The_connection_of_a_stream_that_is_stopped_is_closed_at_once()
    {
        var body = new WatchedBody(BodyOf(20, inputTokens: 1_000_000));
        using var bench = new BudgetBench(options => options.Handler = body);
        var budget = new LlmBudget(0.01m);
        var stream = bench.Client.StreamAsync(BudgetBench.Request(maxTokens: 20) with { Budget = budget });
        await foreach (var step in stream.EventsAsync().Take(1))
        {
            Assert.True(body.IsClosed);
        }

        Assert.Equal(0.15m, decimal.Round(budget.Spent, 3));
    }

    [Fact]
    public async Task Usage_that_passes_the_limit_stops_a_stream_that_goes_on()
    {
        using var bench = new BudgetBench(options => options.Handler = new WatchedBody(BodyOf(20, inputTokens: 1_000_000)));
        var budget = new LlmBudget(0.01m);
        var stream = bench.Client.StreamAsync(BudgetBench.Request(maxTokens: 20) with { Budget = budget });
        var exception = await Assert.ThrowsAsync<LlmBudgetException>(() => stream.FinishAsync());
        Assert.Equal((1_000_000, "word "), (exception.Partial!.Usage!.InputTokens, exception.Partial.Content));
        Assert.True(exception.Spent > exception.Limit);
    }

    [Fact]
    public async Task An_answer_that_is_whole_is_handed_out_though_its_usage_passes_the_limit()
    {
        using var bench = new BudgetBench();
        const string End = """
            data: {"id":"c","object":"chat.completion.chunk","created":1,"model":"gpt-4o-mini","choices":[{"index":0,"delta":{"role":"assistant","content":"Dune"},"finish_reason":null}]}

            data: {"id":"c","object":"chat.completion.chunk","created":1,"model":"gpt-4o-mini","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

            data: {"id":"c","object":"chat.completion.chunk","created":1,"model":"gpt-4o-mini","choices":[],"usage":{"prompt_tokens":1000000,"completion_tokens":5,"total_tokens":1000005}}

            data: [DONE]


            """;
        bench.Simulator.Enqueue(SimulatedReply.Raw(200, "text/event-stream", End));
        var request = BudgetBench.Request() with { Budget = new LlmBudget(0.01m) };
        var stream = bench.Client.StreamAsync(request);
        await stream.FinishAsync();
        Assert.Equal(("Dune", stream.Cost), (stream.ConstructCallResponse().Content, request.Budget.Spent));
        Assert.True(request.Budget.Spent > request.Budget.Limit);
        Assert.Equal(0m, request.Budget.Remaining);
        await Assert.ThrowsAsync<LlmBudgetException>(() => stream.ResumeAsync("Go on").FinishAsync());
    }

    [Fact]
    public async Task Tokens_stop_a_stream_whose_price_is_not_known()
    {
        using var bench = new BudgetBench();
        bench.Simulator.Enqueue(SimulatedReply.Text(BudgetBench.LongText));
        var budget = new LlmBudget(1m) { TokenLimit = 400, AssumedOutputTokens = 10 };
        var stream = bench.Client.StreamAsync(BudgetBench.Request(maxTokens: null) with { Model = "model-of-nobody", Budget = budget });
        var exception = await Assert.ThrowsAsync<LlmBudgetException>(() => stream.FinishAsync());
        Assert.NotEmpty(exception.Partial!.Content);
        Assert.Equal((0.01m, 0L), (budget.Spent, budget.ReservedTokens));
        Assert.InRange(budget.SpentTokens, 350, 430);
    }

    [Theory]
    [InlineData(typeof(StreamSource), typeof(BudgetedSource))]
    [InlineData(typeof(StreamOpener), typeof(BudgetedOpener))]
    public void What_a_stream_is_told_it_is_told_through_a_budget_too(Type plain, Type budgeted)
    {
        var said = plain.GetMethods().Where(method => method.IsVirtual && method.DeclaringType == plain).Select(method => method.Name);
        var passed = budgeted.GetMethods().Where(method => method.DeclaringType == budgeted).Select(method => method.Name);
        Assert.Empty(said.Except(passed));
    }

    private static (LlmRequest Request, LlmBudget Budget) With(string provider, int outputTokens)
    {
        var request = BudgetBench.Request(provider, maxTokens: null);
        var bound = new CallBound(request, 0, TimeProvider.System.GetUtcNow(), ModelCatalog.Default);
        var budget = new LlmBudget(bound.PriceWith(outputTokens)!.Value) { Name = "half", AssumedOutputTokens = 10 };
        return (request with { Budget = budget }, budget);
    }

    /// <summary>A stream whose every event says the usage so far, as some servers do, and that never ends.</summary>
    private static string BodyOf(int deltas, long inputTokens) => string.Concat(Enumerable.Range(1, deltas).Select(i =>
        "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"gpt-4o-mini\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"word \"},"
        + $"\"finish_reason\":null}}],\"usage\":{{\"prompt_tokens\":{inputTokens},\"completion_tokens\":{i},\"total_tokens\":{inputTokens + i}}}}}\n\n"));

    /// <summary>Gives its body event by event, and knows when it was closed.</summary>
    private sealed class WatchedBody(string events) : HttpMessageHandler
    {
        public bool IsClosed { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var content = new StreamContent(new Body(this, System.Text.Encoding.UTF8.GetBytes(events)));
            content.Headers.TryAddWithoutValidation("Content-Type", "text/event-stream");
            return Task.FromResult(new HttpResponseMessage { Content = content });
        }

        private sealed class Body(WatchedBody owner, byte[] bytes) : MemoryStream(bytes, writable: false)
        {
            private readonly byte[] _all = bytes;

            public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            {
                var end = _all.AsSpan((int)Position).IndexOf("\n\n"u8);
                var count = Math.Min(buffer.Length, end < 0 ? _all.Length - (int)Position : end + 2);
                return new ValueTask<int>(Read(buffer.Span[..count]));
            }

            protected override void Dispose(bool disposing)
            {
                owner.IsClosed = true;
                base.Dispose(disposing);
            }
        }
    }
}
