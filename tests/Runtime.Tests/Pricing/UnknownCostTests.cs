namespace Mirascope.Gen.Tests.Pricing;

/// <summary>What cannot be priced has no cost and says why: never a wrong number, never zero.</summary>
public class UnknownCostTests
{
    private static readonly ModelRates Full = new()
    {
        Input = 1m,
        Output = 2m,
        CacheRead = 0.1m,
        CacheWrite = 1.25m,
        CacheWriteOneHour = 2m,
        AudioInput = 10m,
        AudioOutput = 20m,
        AudioCacheRead = 1m,
        ImageOutput = 30m,
        WebSearch = 0.01m,
    };

    private static readonly ModelRates TextOnly = new() { Input = 1m, Output = 2m };

    public static TheoryData<string, Usage> Impossible => new()
    {
        { "a negative", new() { InputTokens = -1 } },
        { "a negative", new() { OutputTokens = -1 } },
        { "a negative", new() { InputTokens = 5, CacheReadTokens = -1 } },
        { "absurd", new() { InputTokens = long.MaxValue, CacheReadTokens = long.MaxValue, CacheWriteTokens = long.MaxValue } },
        { "absurd", new() { InputTokens = 1, WebSearches = long.MaxValue } },
        { "more than the input", new() { InputTokens = 10, CacheReadTokens = 20 } },
        { "more than the input", new() { InputTokens = 10, CacheWriteTokens = 11 } },
        { "more than the input", new() { InputTokens = 10, CacheReadTokens = 6, CacheWriteTokens = 5 } },
        { "more than the input", new() { InputTokens = 10, AudioInputTokens = 11 } },
        { "for an hour", new() { InputTokens = 10, CacheWriteTokens = 5, CacheWriteOneHourTokens = 6 } },
        { "more than the output", new() { OutputTokens = 10, ReasoningTokens = 11 } },
        { "more than the output", new() { OutputTokens = 10, AudioOutputTokens = 11 } },
        { "how much of the cached input", new() { InputTokens = 10, AudioInputTokens = 3, CacheReadTokens = 3 } },
        { "another tier", new() { InputTokens = 10, ServiceTier = "flex" } },
        { "another tier", new() { InputTokens = 10, ServiceTier = "priority" } },
        { "another tier", new() { InputTokens = 10, ServiceTier = "batch" } },
        { "another tier", new() { InputTokens = 10, ServiceTier = "PROVISIONED_THROUGHPUT" } },
        { "another tier", new() { InputTokens = 10, ServiceTier = "auto" } },
        { "more than the output", new() { OutputTokens = 10, AudioOutputTokens = 6, ImageOutputTokens = 5 } },
        { "more than the input", new() { InputTokens = 10, ImageInputTokens = 6, AudioInputTokens = 5 } },
        { "cached sound", new() { InputTokens = 10, AudioInputTokens = 3, CacheReadTokens = 5, AudioCacheReadTokens = 4 } },
        { "one half", new() { InputTokens = 10, BilledInputTokens = 3 } },
        { "no input", new() { OutputTokens = 10, Raw = "{}" } },
    };

    public static TheoryData<string, Usage> Unpriced => new()
    {
        { "cache read", new() { InputTokens = 10, CacheReadTokens = 1 } },
        { "cache write", new() { InputTokens = 10, CacheWriteTokens = 1 } },
        { "cache write for an hour", new() { InputTokens = 10, CacheWriteTokens = 1, CacheWriteOneHourTokens = 1 } },
        { "audio input", new() { InputTokens = 10, AudioInputTokens = 1 } },
        { "audio output", new() { OutputTokens = 10, AudioOutputTokens = 1 } },
        { "web search", new() { InputTokens = 10, WebSearches = 1 } },
        { "image output", new() { OutputTokens = 10, ImageOutputTokens = 1 } },
        { "cached audio", new() { InputTokens = 10, AudioInputTokens = 1, CacheReadTokens = 1, AudioCacheReadTokens = 1 } },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void Usage_that_cannot_be_priced_has_a_reason(string reason, Usage usage)
    {
        var detail = Full.PriceOf(usage);

        Assert.Null(detail.Total);
        Assert.Empty(detail.Items);
        Assert.Contains(reason, detail.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Unpriced))]
    public void A_missing_rate_makes_the_whole_cost_unknown(string kind, Usage usage)
    {
        Assert.NotNull(Full.CostOf(usage));
        Assert.Contains($"used {kind}", TextOnly.PriceOf(usage).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void No_usage_has_no_cost()
    {
        Assert.Null(Full.CostOf(null));
        Assert.NotNull(Full.PriceOf(null).Reason);
    }

    [Fact]
    public void Negative_rates_and_amounts_beyond_decimal_have_no_cost()
    {
        var usage = new Usage { InputTokens = 1000 };

        Assert.NotNull((Full with { Input = -1m }).PriceOf(usage).Reason);
        Assert.NotNull((Full with { Input = decimal.MaxValue }).PriceOf(usage).Reason);
        Assert.NotNull((Full with { Threshold = 999 }).PriceOf(usage).Reason);
    }

    [Theory]
    [InlineData("""{"inference_geo":"us"}""", "a region")]
    [InlineData("""{"nested":{"speed":"fast"},"speed":"fast"}""", "another speed")]
    [InlineData("""{"speed":7}""", "another speed")]
    [InlineData("""{"iterations":[{"type":"message","x":{"type":"y"}},{"type":"advisor_message"}]}""", "passes")]
    [InlineData("""{"iterations":[{"usage":{},"type":"compaction"}]}""", "passes")]
    [InlineData("""{"iterations":[{"type":"compaction","input_tokens":1,"output_tokens":1},7]}""", "passes")]
    [InlineData("""{"prompt_tokens":-1}""", "cannot be")]
    [InlineData("""{"details":{"cached_tokens":-1}}""", "cannot be")]
    [InlineData("""{"promptTokenCount":1.5}""", "cannot be")]
    [InlineData("""{"inputTokens":"many"}""", "cannot be")]
    [InlineData("""{"output_tokens":1000000000000000}""", "cannot be")]
    [InlineData("""{"output_tokens":9223372036854775808}""", "cannot be")]
    [InlineData("""{"speed":"sta""", "cannot be read")]
    public void What_moves_the_price_outside_the_counts_is_seen_in_the_raw_usage(string raw, string reason) =>
        Assert.Contains(reason, Full.PriceOf(new Usage { InputTokens = 1, Raw = raw }).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"inference_geo":"global","speed":"standard","iterations":[{"type":"message"}]}""")]
    [InlineData("""{"inference_geo":"not_available","speed":null,"iterations":null}""")]
    [InlineData("""{"nested":{"speed":"fast","inference_geo":"us"},"speeds":1}""")]
    [InlineData("""["speed"]""")]
    [InlineData("""{"prompt_tokens":1,"tokens":{"input_tokens":45.0},"tokens_per_second":-1.5,"cached_tokens":null}""")]
    public void The_usual_raw_usage_is_priced(string raw) =>
        Assert.Equal(0.000001m, Full.CostOf(new Usage { InputTokens = 1, Raw = raw, ServiceTier = "standard" }));
}
