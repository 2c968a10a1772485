using System.Numerics;
using CsCheck;
using Draw = CsCheck.Gen;

namespace Mirascope.Gen.Tests.Pricing;

/// <summary>Whatever a usage says, its cost is the exact one or none with a reason; nothing is thrown.</summary>
public class AbsurdUsageTests
{
    private static readonly ModelRates Rates = new()
    {
        Input = 3m,
        Output = 15m,
        CacheRead = 0.3m,
        CacheWrite = 3.75m,
        CacheWriteOneHour = 6m,
        AudioInput = 32m,
        AudioOutput = 64m,
        WebSearch = 0.01m,
        Threshold = 200_000,
        AboveThreshold = new() { Input = 6m, Output = 22.5m, CacheRead = 0.6m, CacheWrite = 7.5m },
        Flex = new() { Input = 1.5m, Output = 7.5m },
        Regions = [new("us") { Factor = 1.1m }],
    };

    private static readonly Gen<long> Count = Draw.OneOf(
        Draw.Long[0, 1000], Draw.Long[199_990, 200_010], Draw.Long[-5, 5],
        AnyOf(1_000_000_000_000L, 1_000_000_000_001L, 1_000_000_000_000_000L, long.MaxValue, long.MaxValue - 1, long.MinValue, -1L), Draw.Long);

    private static readonly Gen<long?> Maybe = Draw.OneOf(Count.Select(count => (long?)count), Draw.Const((long?)null), Draw.Const((long?)0));

    private static readonly Gen<Usage> Usages =
        from totals in Draw.Select(Count, Count)
        from cache in Draw.Select(Maybe, Maybe, Maybe)
        from rest in Draw.Select(Maybe, Maybe, Maybe, Maybe)
        from tier in AnyOf<string?>(null, "", "default", "flex", "batch", "mars")
        from raw in AnyOf<string?>(
            null, "{}", "[]", "x", """{"speed":"fast"}""", """{"inference_geo":"us"}""", """{"iterations":[{"type":"compaction"}]}""",
            """{"iterations":[{"type":"compaction","input_tokens":9223372036854775807,"output_tokens":1,"cache_read_input_tokens":9223372036854775807}]}""",
            """{"input_tokens":-1}""")
        select new Usage
        {
            InputTokens = totals.Item1,
            OutputTokens = totals.Item2,
            CacheReadTokens = cache.Item1,
            CacheWriteTokens = cache.Item2,
            CacheWriteOneHourTokens = cache.Item3,
            ReasoningTokens = rest.Item1,
            AudioInputTokens = rest.Item2,
            AudioOutputTokens = rest.Item3,
            WebSearches = rest.Item4,
            ServiceTier = tier,
            Raw = raw,
        };

    [Fact]
    public void A_cost_is_never_negative_never_without_its_lines_and_never_missing_without_a_reason() => Usages.Sample(usage =>
    {
        var detail = Rates.PriceOf(usage);

        Assert.Equal(detail.Total is null, detail.Reason is not null);
        Assert.True(detail.Total is null or >= 0 && detail.KnownTotal >= 0);
        Assert.All(detail.Items, item => Assert.True(item is { Quantity: > 0, Rate: >= 0, Amount: >= 0 }));
        if (detail.Total is { } total)
        {
            Assert.Equal(detail.Items.Sum(item => item.Amount), total);
        }
    });

    [Fact]
    public void A_cost_is_the_one_that_whole_numbers_give() => Usages.Sample(usage =>
    {
        if (usage is { Raw: null, ServiceTier: null or "" or "default" } && Rates.PriceOf(usage).Total is { } total)
        {
            Assert.Equal(InBillionths(usage), new BigInteger(total * 1_000_000_000m));
        }
    });

    [Fact]
    public void What_contradicts_itself_has_no_cost() => Usages.Sample(usage =>
    {
        var parts = (BigInteger)(usage.CacheReadTokens ?? 0) + (usage.CacheWriteTokens ?? 0) + (usage.AudioInputTokens ?? 0);
        var isWrong = usage.InputTokens < 0 || usage.OutputTokens < 0 || usage.CacheReadTokens < 0 || usage.CacheWriteTokens < 0 || usage.AudioInputTokens < 0
            || usage.WebSearches < 0 || parts > usage.InputTokens || usage.ReasoningTokens > usage.OutputTokens || usage.AudioOutputTokens > usage.OutputTokens
            || usage.InputTokens >= 1_000_000_000_000_000 || usage.OutputTokens >= 1_000_000_000_000_000;
        if (isWrong)
        {
            Assert.Null(Rates.CostOf(usage));
        }
    });

    [Fact]
    public void Sums_are_exact_or_unknown_whatever_is_added() => Draw.Select(Usages, Usages).Sample((one, other) =>
    {
        var (left, right) = (Rates.PriceOf(one), Rates.PriceOf(other));
        var sum = left + right;

        Assert.Equal(left.Total + right.Total, sum.Total);
        Assert.Equal(left.KnownTotal + right.KnownTotal, sum.KnownTotal);
        Assert.NotNull(one + other);
    });

    private static Gen<T> AnyOf<T>(params T[] values) => Draw.Int[0, values.Length - 1].Select(index => values[index]);

    // All rates have at most two places of a millionth of a dollar; a search is a hundredth of one.
    private static BigInteger InBillionths(Usage usage)
    {
        var isLong = usage.InputTokens > 200_000;
        BigInteger read = usage.CacheReadTokens ?? 0, written = usage.CacheWriteTokens ?? 0, hour = usage.CacheWriteOneHourTokens ?? 0;
        BigInteger heard = usage.AudioInputTokens ?? 0, spoken = usage.AudioOutputTokens ?? 0;
        return ((usage.InputTokens - read - written - heard) * (isLong ? 6000 : 3000)) + (read * (isLong ? 600 : 300)) + ((written - hour) * (isLong ? 7500 : 3750))
            + (hour * 6000) + (heard * 32000) + ((usage.OutputTokens - spoken) * (isLong ? 22500 : 15000)) + (spoken * 64000) + ((BigInteger)(usage.WebSearches ?? 0) * 10_000_000);
    }
}
