namespace Mirascope.Gen.Tests.Pricing;

/// <summary>How and where a call was served decides its price.</summary>
public class ServicePriceTests
{
    private static readonly ModelRates Rates = new()
    {
        Input = 2m,
        Output = 8m,
        WebSearch = 0.01m,
        Threshold = 100,
        AboveThreshold = new() { Input = 4m, Output = 16m, Threshold = 200, IsThresholdInclusive = true, AboveThreshold = new() { Input = 8m, Output = 32m } },
        Batch = new() { Input = 1m, Output = 4m },
        Flex = new() { Input = 1m, Output = 4m, Threshold = 100, AboveThreshold = new() { Input = 3m, Output = 5m } },
        Priority = new() { Input = 5m, Output = 9m },
        Fast = new() { Input = 20m, Output = 80m },
        Regions = [new("eu") { Factor = 1.1m }, new("jp"), new("apac") { Rates = new() { Input = 7m, Output = 9m } }],
    };

    [Theory]
    [InlineData(null, 20, 0.00004)]
    [InlineData("", 20, 0.00004)]
    [InlineData("default", 20, 0.00004)]
    [InlineData("on_demand", 20, 0.00004)]
    [InlineData("ON_DEMAND", 20, 0.00004)]
    [InlineData("batch", 20, 0.00002)]
    [InlineData("flex", 20, 0.00002)]
    [InlineData("ON_DEMAND_FLEX", 20, 0.00002)]
    [InlineData("priority", 20, 0.0001)]
    [InlineData("fast", 20, 0.0004)]
    [InlineData("flex", 101, 0.000303)]
    public void The_tier_of_the_answer_decides(string? tier, long input, double expected) =>
        Assert.Equal((decimal)expected, Rates.CostOf(new Usage { InputTokens = input, ServiceTier = tier }));

    [Theory]
    [InlineData("batch")]
    [InlineData("priority")]
    public void A_tier_without_steps_has_no_price_beyond_the_standard_one(string tier)
    {
        Assert.NotNull(Rates.CostOf(new Usage { InputTokens = 100, ServiceTier = tier }));
        Assert.Contains("more than 100", Rates.PriceOf(new Usage { InputTokens = 101, ServiceTier = tier }).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, 0.0002)]
    [InlineData(101, 0.000404)]
    [InlineData(199, 0.000796)]
    [InlineData(200, 0.0016)]
    public void Steps_are_climbed_one_by_one_and_price_the_whole_call(long input, double expected) =>
        Assert.Equal((decimal)expected, Rates.CostOf(new Usage { InputTokens = input }));

    [Theory]
    [InlineData("""{"speed":"fast"}""", 0.0004)]
    [InlineData("""{"speed":"fast","inference_geo":"eu"}""", 0.00044)]
    [InlineData("""{"inference_geo":"eu"}""", 0.000044)]
    [InlineData("""{"inference_geo":"apac"}""", 0.00014)]
    [InlineData("""{"inference_geo":"global"}""", 0.00004)]
    public void Speed_and_region_of_the_answer_decide(string raw, double expected) =>
        Assert.Equal((decimal)expected, Rates.CostOf(new Usage { InputTokens = 20, Raw = raw }));

    [Theory]
    [InlineData("""{"inference_geo":"jp"}""")]
    [InlineData("""{"inference_geo":"mars"}""")]
    [InlineData("""{"speed":"fast","inference_geo":"apac"}""")]
    public void A_region_whose_price_is_not_known_has_none(string raw) =>
        Assert.Contains("a region", Rates.PriceOf(new Usage { InputTokens = 20, Raw = raw }).Reason, StringComparison.Ordinal);

    [Fact]
    public void What_the_id_says_goes_before_what_the_answer_says()
    {
        var usage = new Usage { InputTokens = 20, Raw = """{"inference_geo":"jp"}""" };

        Assert.Equal(0.000044m, (Rates with { Region = "eu" }).CostOf(usage));
        Assert.Equal(0.00004m, (Rates with { Region = "eu", Regions = [] }).CostOf(usage));
    }

    [Fact]
    public void Calls_that_say_no_region_can_have_a_price_of_their_own()
    {
        var usage = new Usage { InputTokens = 20 };

        Assert.Equal(0.000048m, (Rates with { Regions = [new("local") { Factor = 1.2m }] }).CostOf(usage));
        Assert.Contains("says none", (Rates with { Regions = [new("local")] }).PriceOf(usage).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Fees_for_a_use_are_the_same_in_every_tier_and_region() => Assert.Equal(
        0.020022m,
        Rates.CostOf(new Usage { InputTokens = 20, WebSearches = 2, ServiceTier = "batch", Raw = """{"inference_geo":"eu"}""" }));

    [Fact]
    public void A_fee_for_the_call_itself_is_paid_once()
    {
        var detail = (Rates with { Request = 0.005m }).PriceOf(new Usage { InputTokens = 20 });

        Assert.Equal(new CostItem("request", 1, 0.005m, 0.005m), detail.Items[^1]);
        Assert.Equal(0.00504m, detail.Total);
    }

    [Fact]
    public void Parts_with_a_rate_of_their_own_are_taken_out_of_their_total_once()
    {
        var rates = new ModelRates
        {
            Input = 1m,
            Output = 2m,
            CacheRead = 0.1m,
            AudioInput = 10m,
            AudioCacheRead = 0.5m,
            ImageInput = 3m,
            AudioOutput = 20m,
            ImageOutput = 30m,
            Reasoning = 4m,
        };
        var heard = rates.PriceOf(new Usage
        {
            InputTokens = 100,
            CacheReadTokens = 40,
            AudioInputTokens = 30,
            AudioCacheReadTokens = 10,
            OutputTokens = 60,
            AudioOutputTokens = 10,
            ImageOutputTokens = 20,
            ReasoningTokens = 5,
        });
        var seen = rates.PriceOf(new Usage { InputTokens = 100, ImageInputTokens = 30 });

        Assert.Equal(
            ["input 40", "cache read 30", "cached audio 10", "audio input 20", "output 25", "audio output 10", "image output 20", "reasoning 5"],
            heard.Items.Select(item => $"{item.Kind} {item.Quantity}"));
        Assert.Equal(0.000040m + 0.000003m + 0.000005m + 0.0002m + 0.00005m + 0.0002m + 0.0006m + 0.00002m, heard.Total);
        Assert.Equal(0.00016m, seen.Total);
        Assert.Equal(0.0001m, (rates with { ImageInput = null }).CostOf(new Usage { InputTokens = 100, ImageInputTokens = 30 }));
    }

    [Fact]
    public void Where_a_provider_bills_other_counts_than_it_reports_those_are_billed()
    {
        var usage = new Usage { InputTokens = 1469, OutputTokens = 42, CacheReadTokens = 1500, BilledInputTokens = 45, BilledOutputTokens = 29 };

        Assert.Equal((45 * 2m / 1_000_000) + (29 * 8m / 1_000_000), Rates.CostOf(usage));
    }
}
