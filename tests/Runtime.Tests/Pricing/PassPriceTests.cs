namespace Mirascope.Gen.Tests.Pricing;

/// <summary>Passes outside a usage's totals are billed each for itself.</summary>
public class PassPriceTests
{
    private static readonly ModelRates Own = new() { Input = 1m, Output = 2m, CacheRead = 0.1m, CacheWrite = 1.25m, CacheWriteOneHour = 2m, WebSearch = 0.01m };

    [Fact]
    public void A_pass_that_condensed_the_conversation_is_billed_beside_the_totals()
    {
        var usage = Of(180, """
            {"type":"compaction","input_tokens":100,"output_tokens":82,"cache_creation_input_tokens":50,"cache_creation":{"ephemeral_1h_input_tokens":20},"cache_read_input_tokens":7},
            {"type":"message","input_tokens":180,"output_tokens":8}
            """) with { WebSearches = 1 };
        var detail = Own.PriceOf(usage);

        Assert.Equal(
            ["cache read 7", "cache write 30", "cache write for an hour 20", "input 280", "output 90", "web search 1"],
            detail.Items.Select(item => $"{item.Kind} {item.Quantity}").Order(StringComparer.Ordinal));
        Assert.Equal(0.01m + (280 + 0.7m + 37.5m + 40 + 180) / 1_000_000m, detail.Total);
    }

    [Fact]
    public void A_pass_of_another_model_is_billed_at_that_model_s_rates()
    {
        var request = new LlmRequest { Provider = Provider.Anthropic, Model = "claude-haiku-4-5", Messages = [Message.User("Hi")] };
        var usage = Of(10, """{"type":"message","input_tokens":10,"output_tokens":0},{"type":"advisor_message","model":"claude-opus-4-8","input_tokens":10,"output_tokens":0}""");
        var detail = ModelPricing.PriceOf(request, null, usage, null, hasEnded: true);

        Assert.Equal([null, "claude-opus-4-8"], detail.Items.Select(item => item.Model));
        Assert.Equal(0.00001m + 0.00005m, detail.Total);
    }

    [Fact]
    public void A_pass_of_a_model_nobody_prices_leaves_what_is_known()
    {
        var detail = Own.PriceOf(Of(10, """{"type":"message","input_tokens":10,"output_tokens":0},{"type":"advisor_message","model":"wise-1","input_tokens":10,"output_tokens":0}"""));

        Assert.Null(detail.Total);
        Assert.Contains("'wise-1'", detail.Reason, StringComparison.Ordinal);
        Assert.Equal(0.00001m, detail.KnownTotal);
    }

    [Fact]
    public void Passes_that_are_within_the_totals_are_not_billed_again() =>
        Assert.Equal(0.00001m, Own.CostOf(Of(10, """{"type":"message","input_tokens":4,"output_tokens":0},{"type":"message","input_tokens":6,"output_tokens":0}""")));

    private static Usage Of(long input, string passes) => new() { InputTokens = input, Raw = $$"""{"input_tokens":{{input}},"iterations":[{{passes}}]}""" };
}
