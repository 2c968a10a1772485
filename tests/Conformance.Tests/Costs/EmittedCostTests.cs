using System.Text.Json.Nodes;
using Mirascope.Gen.Conformance;
using Mirascope.Gen.Conformance.Pricing;

namespace Mirascope.Gen.Tests.Costs;

/// <summary>
/// The calculators that the compiler writes into the streams of declared calls, held to the agreed costs and to what the running library says of
/// the same usage.
/// </summary>
public sealed class EmittedCostTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);

    private static readonly Usage[] Absurd =
    [
        new() { InputTokens = -1, OutputTokens = 1 },
        new() { InputTokens = 1, OutputTokens = -1 },
        new() { InputTokens = 10, CacheReadTokens = -1 },
        new() { InputTokens = 10, CacheReadTokens = 11 },
        new() { InputTokens = 10, CacheReadTokens = 6, CacheWriteTokens = 6 },
        new() { InputTokens = 10, CacheWriteTokens = 2, CacheWriteOneHourTokens = 3 },
        new() { InputTokens = 10, AudioInputTokens = 11 },
        new() { InputTokens = 10, OutputTokens = 5, ReasoningTokens = 6 },
        new() { InputTokens = 10, OutputTokens = 5, WebSearches = -1 },
        new() { InputTokens = 1_000_000_000_000_000, OutputTokens = 1 },
        new() { InputTokens = 1, OutputTokens = 1_000_000_000_000_000 },
        new() { InputTokens = long.MaxValue, OutputTokens = long.MaxValue },
        new() { InputTokens = long.MaxValue, CacheReadTokens = long.MaxValue, CacheWriteTokens = long.MaxValue },
        new() { InputTokens = 10, WebSearches = long.MaxValue },
    ];

    private static readonly Usage[] Possible =
    [
        new(),
        new() { InputTokens = 1, OutputTokens = 1 },
        new() { InputTokens = 199_999, OutputTokens = 3, CacheReadTokens = 100 },
        new() { InputTokens = 200_000, OutputTokens = 3 },
        new() { InputTokens = 272_001, OutputTokens = 7, ReasoningTokens = 5 },
        new() { InputTokens = 1_000_000_000_000, OutputTokens = 1_000_000_000_000 },
        new() { InputTokens = 12_345, OutputTokens = 678, CacheWriteTokens = 90, CacheWriteOneHourTokens = 12, WebSearches = 3 },
        new() { InputTokens = 100, OutputTokens = 10, ServiceTier = "flex" },
        new() { InputTokens = 100, OutputTokens = 10, ServiceTier = "priority" },
        new() { InputTokens = 100, OutputTokens = 10, ServiceTier = "mars" },
    ];

    [Fact]
    public async Task Every_agreed_cost_is_what_the_emitted_calculator_says_too()
    {
        var cases = Cases();
        var emitted = EmittedCosts.Of(cases.Select(Model));
        var (undated, wrong) = (0, new List<string>());
        foreach (var test in cases)
        {
            var (usage, detail) = await AnswerAsync(test);
            var calculator = emitted[Model(test)];
            var day = test.Time is { } time ? DateOnly.FromDateTime(time.UtcDateTime) : Today;
            var cost = calculator.CostOf(usage, day);
            if (cost != detail.Total || (test.HasExpectation && cost != test.Expected))
            {
                wrong.Add(FormattableString.Invariant($"{test.Id}: {cost} emitted, {detail.Total} by the library, {test.Expected} agreed"));
            }

            if (calculator.Rates?.EffectiveFrom is null)
            {
                undated++;
                Assert.Equal(cost, calculator.CostOf(usage));
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(cases.Count >= 159 && undated > 100, $"{cases.Count} cases, {undated} without a date");
    }

    [Fact]
    public void An_impossible_usage_has_no_cost_but_the_one_the_provider_reports()
    {
        var emitted = EmittedCosts.Of(Cases().Select(Model));
        Assert.All(emitted, one => Assert.All(Absurd, usage =>
        {
            Assert.Null(one.Value.CostOf(usage));
            Assert.Equal(0.25m, one.Value.CostOf(usage with { ReportedCost = 0.25m }));
            Assert.Null(one.Value.CostOf(usage with { ReportedCost = -1m }));
        }));
        Assert.All(emitted, one => Assert.Null(one.Value.CostOf(null)));
    }

    [Fact]
    public void A_possible_usage_costs_what_the_catalogue_s_rates_make_of_it()
    {
        var priced = 0;
        foreach (var (model, calculator) in EmittedCosts.Of(Cases().Select(Model)))
        {
            // A region in the id goes before all and is no part of the catalogue's rates.
            var rates = ModelCatalog.Default.Find(model.Provider, model.Id)?.Rates;
            if (calculator.Rates?.Region is not null)
            {
                continue;
            }

            foreach (var usage in Possible)
            {
                var cost = calculator.CostOf(usage);
                Assert.Equal(rates?.CostOf(usage), cost);
                Assert.True(cost is null or >= 0);
                priced += cost is null ? 0 : 1;
            }
        }

        Assert.True(priced > 300, $"{priced} are priced");
    }

    [Fact]
    public void A_call_of_a_model_that_nobody_knows_costs_what_the_provider_reports()
    {
        var calculator = EmittedCosts.Of([("acme", "m1"), (Provider.OpenRouter, "acme/m1")])[(Provider.OpenRouter, "acme/m1")];

        Assert.Null(calculator.Rates);
        Assert.Equal(0.0160614m, calculator.CostOf(new Usage { InputTokens = 10, ReportedCost = 0.0160614m }));
        Assert.Equal(0m, calculator.CostOf(new Usage { InputTokens = 10, ReportedCost = 0m }));
        Assert.Null(calculator.CostOf(new Usage { InputTokens = 10 }));
    }

    private static (string Provider, string Id) Model(PriceCase test) => (Wires.FindProvider(test.Provider, test.Protocol)!, test.Model);

    private static List<PriceCase> Cases()
    {
        var path = SharedData.Path("catalog", "golden-costs.json");
        Assert.SkipUnless(File.Exists(path), "The shared data folder has no golden costs.");
        var root = JsonNode.Parse(File.ReadAllBytes(path))!;
        return [.. root["cases"]!.AsArray().Concat(root["special"]!.AsArray()).Select(test => PriceCase.Read(test!.AsObject()))];
    }

    /// <summary>The answer's usage, with the tier the call asked for where the answer names none, and what the library says it costs.</summary>
    private static async Task<(Usage Usage, CostDetail Detail)> AnswerAsync(PriceCase test)
    {
        using var handler = new AnsweringHandler(Wires.Write(test)!, test.IsStreaming);
        var provider = Model(test).Provider;
        using var client = ConformanceClient.Create(handler, provider, UnsupportedOptions.Omit, clock: new CaseClock(test.Time));
        var stream = client.StreamAsync(new LlmRequest { Provider = provider, Model = test.Model, Messages = [Message.User("Hi")], Options = test.Options });
        await stream.FinishAsync(TestContext.Current.CancellationToken);
        var usage = stream.Usage!;
        return (string.IsNullOrEmpty(usage.ServiceTier) && test.Options.ServiceTier is { } asked ? usage with { ServiceTier = asked } : usage, stream.CostDetail);
    }
}
