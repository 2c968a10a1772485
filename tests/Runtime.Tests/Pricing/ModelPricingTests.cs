namespace Mirascope.Gen.Tests.Pricing;

public class ModelPricingTests
{
    private static readonly Usage Some = new() { InputTokens = 1_000_000, OutputTokens = 0 };
    private static readonly DateTimeOffset Autumn = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("openai", "gpt-4o-mini", null, 0.15)]
    [InlineData("openai", "gpt-4o-mini", "gpt-4o-mini-2024-07-18", 0.15)]
    [InlineData("openai", "gpt-4o-mini", "gpt-4o-2024-05-13", 5)]
    [InlineData("openai", "gpt-4o-mini", "gpt-4o-mini-2027-01-31", 0.15)]
    [InlineData("openai:chat", "gpt-4o-mini", "gpt-4o-mini", 0.15)]
    [InlineData("openai", "my-alias", "gpt-4.1", 2)]
    [InlineData("openai", "ft:gpt-4o-mini-2024-07-18:me::1", null, 0.3)]
    [InlineData("ollama", "anything:8b", null, 0)]
    [InlineData("anthropic", "claude-haiku-4-5", "claude-haiku-4-5-20251001", 1)]
    [InlineData("anthropic", "claude-opus-5", "claude-opus-5-20270101", 5)]
    public void A_call_is_priced_by_the_model_that_answered(string provider, string asked, string? answered, double expected) =>
        Assert.Equal((decimal)expected, Price(provider, asked, answered).Total);

    [Theory]
    [InlineData("openai", "gpt-4o-mini", "gpt-4o-mini-turbo")]
    [InlineData("openai", "gpt-4o-mini", "gpt-4o-mini-2027-1-31")]
    [InlineData("openai", "gpt-4o-mini", "gpt-4o-mini-2027-01-31-x")]
    [InlineData("openai", "gpt-4o-mini", "some-other-model")]
    [InlineData("openai", "GPT-4o-mini", null)]
    [InlineData("openai", "ft:gpt-4o-mini-2027:me", null)]
    [InlineData("acme", "gpt-4o-mini", "gpt-4o-mini")]
    [InlineData("openai", "gpt-99-ultra", null)]
    [InlineData("openai", "gpt-5.6-cyber", null)]
    public void A_model_the_catalogue_does_not_price_has_no_cost(string provider, string asked, string? answered)
    {
        var detail = Price(provider, asked, answered);

        Assert.Null(detail.Total);
        Assert.Contains(answered ?? asked, detail.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Usage_that_is_not_known_has_no_cost() =>
        Assert.NotNull(ModelPricing.PriceOf(Ask("openai", "gpt-4o-mini"), null, null, Autumn, hasEnded: true).Reason);

    [Fact]
    public void A_call_that_has_not_ended_has_a_lower_bound()
    {
        var running = ModelPricing.PriceOf(Ask("openai", "gpt-4o-mini"), null, Some, Autumn, hasEnded: false);

        Assert.True(running.IsLowerBound);
        Assert.Equal(0.15m, running.Total);
        Assert.False(Price("openai", "gpt-4o-mini", null).IsLowerBound);
    }

    [Fact]
    public void The_client_s_clock_chooses_the_price()
    {
        var request = Ask("anthropic", "claude-sonnet-5");

        Assert.Equal(3m, ModelPricing.PriceOf(request, null, Some, Autumn, hasEnded: true).Total);
        Assert.Equal(2m, ModelPricing.PriceOf(request, null, Some, Autumn.AddMonths(-2), hasEnded: true).Total);
    }

    private static CostDetail Price(string provider, string asked, string? answered) =>
        ModelPricing.PriceOf(Ask(provider, asked), answered, Some, Autumn, hasEnded: true);

    private static LlmRequest Ask(string provider, string model) => new() { Provider = provider, Model = model, Messages = [Message.User("Hi")] };
}
