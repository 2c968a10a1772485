namespace Mirascope.Gen.Tests.Pricing;

/// <summary>Attempts, steps and fallbacks are added up.</summary>
public class CostSumTests
{
    private static readonly ModelRates Rates = new() { Input = 1m, Output = 2m };

    [Fact]
    public void Costs_add_up_by_kind_and_rate()
    {
        var sum = CostDetail.Sum([Rates.PriceOf(new Usage { InputTokens = 10, OutputTokens = 3 }), Rates.PriceOf(new Usage { InputTokens = 5 }),
            (Rates with { Input = 4m }).PriceOf(new Usage { InputTokens = 5 })]);

        Assert.Equal(
            [new CostItem("input", 15, 1m, 0.000015m), new CostItem("output", 3, 2m, 0.000006m), new CostItem("input", 5, 4m, 0.00002m)], sum.Items);
        Assert.Equal(0.000041m, sum.Total);
        Assert.Equal(0.000041m, sum.KnownTotal);
        Assert.Null(sum.Reason);
    }

    [Fact]
    public void Nothing_costs_nothing() => Assert.Equal((0m, null), (CostDetail.Sum([]).Total, CostDetail.Sum([]).Reason));

    [Fact]
    public void One_unknown_cost_makes_the_sum_unknown_and_leaves_its_known_part()
    {
        var sum = Rates.PriceOf(new Usage { InputTokens = 10 }) + Rates.PriceOf(new Usage { InputTokens = 5, WebSearches = 1 }) + Rates.PriceOf(null);

        Assert.Null(sum.Total);
        Assert.Contains("web search", sum.Reason, StringComparison.Ordinal);
        Assert.Equal(0.000015m, sum.KnownTotal);
    }

    [Fact]
    public void A_sum_with_a_reported_part_keeps_what_was_calculated()
    {
        var reported = Rates.PriceOf(new Usage { InputTokens = 10, ReportedCost = 0.5m });
        var sum = reported + Rates.PriceOf(new Usage { InputTokens = 10 });

        Assert.True(sum.IsReported);
        Assert.Equal(0.50001m, sum.Total);
        Assert.Equal(0.00002m, sum.Calculated!.Total);
    }

    [Fact]
    public void A_sum_beyond_what_a_decimal_holds_is_unknown()
    {
        var huge = (Rates with { WebSearch = 70_000_000_000_000_000_000_000_000_000m }).PriceOf(new Usage { WebSearches = 1 });
        var sum = huge + huge;

        Assert.NotNull(huge.Total);
        Assert.Null(sum.Total);
        Assert.Contains("counted exactly", sum.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_amount_that_would_have_to_be_rounded_is_unknown()
    {
        var detail = (Rates with { Input = 0.1234567890123456789012345678m }).PriceOf(new Usage { InputTokens = 3 });

        Assert.Null(detail.Total);
        Assert.Contains("counted exactly", detail.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Usages_add_up_count_by_count()
    {
        var sum = new Usage { InputTokens = 3, OutputTokens = 4, CacheReadTokens = 2, ServiceTier = "flex", ReportedCost = 0.1m, Raw = "{}" }
            + new Usage { InputTokens = long.MaxValue, OutputTokens = 1, ReasoningTokens = 1, ServiceTier = "flex", ReportedCost = 0.2m };

        Assert.Equal(
            new Usage { InputTokens = long.MaxValue, OutputTokens = 5, CacheReadTokens = 2, ReasoningTokens = 1, ServiceTier = "flex", ReportedCost = 0.3m }, sum);
        Assert.Null((Usage?)null + null);
        Assert.Equal(sum, sum + null);
        Assert.Null((new Usage { ReportedCost = 1m } + new Usage())!.ReportedCost);
    }

    [Fact]
    public void Usages_that_say_the_same_are_equal_however_they_came_about()
    {
        var usage = new Usage { InputTokens = 1, ImageInputTokens = 2, ReportedCost = 3m };

        Assert.Equal(new Usage { InputTokens = 1 }, usage with { ImageInputTokens = null, ReportedCost = null });
        Assert.NotEqual(usage, usage with { ReportedCost = null });
        Assert.Equal((2L, (decimal?)3m, (long?)null), (usage.ImageInputTokens, usage.ReportedCost, usage.BilledInputTokens));
    }
}
