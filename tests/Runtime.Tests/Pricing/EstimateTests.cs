namespace Mirascope.Gen.Tests.Pricing;

/// <summary>What a call may use and cost is bounded before it is sent.</summary>
public class EstimateTests
{
    private static readonly ModelCatalog Models = new(
        """
        acme;small;ctx=1000;max=500;$ in=1 out=2 cw=1.25 cw1h=3;$flex in=0.5 out=1;$priority in=4 out=8;$>300 in=2 out=4
        acme;regional;ctx=1000;max=500;$ in=1 out=2;geo=eu:1.1,local:?
        acme;placed;profiles=eu;ctx=1000;max=500;$ in=1 out=2;geo=eu:?
        acme;unpriced;ctx=1000;max=500
        acme;unlimited;$ in=1 out=2
        """);

    [Fact]
    public void Tokens_are_counted_roughly()
    {
        Assert.Equal(4 + 3, Ask("small", "twelve chars").EstimateTokens());
        Assert.Equal(4 + 6, Ask("small", "восемьбу").EstimateTokens());
        Assert.Equal(4 + 1000, (Ask("small", "") with { Messages = [Message.User(ImagePart.FromBytes(new byte[] { 1 }, "image/png"))] }).EstimateTokens());
    }

    [Fact]
    public void The_bound_is_above_what_any_tokenizer_makes_and_below_what_fits()
    {
        Assert.True(Of(Ask("small", "Hi")).MaxInputTokens is > 2 and < 200);
        Assert.Equal(1000, Of(Ask("small", new string('x', 5000))).MaxInputTokens);
        Assert.Equal(1000, Of(Ask("small", "") with { Messages = [Message.User(ImagePart.FromBytes(new byte[] { 1 }, "image/png"))] }).MaxInputTokens);
    }

    [Fact]
    public void The_most_a_call_costs_is_at_the_dearest_rates_that_may_apply()
    {
        var request = Ask("small", "Hi") with { Options = new LlmOptions { MaxTokens = 100 } };
        var input = Of(request).MaxInputTokens!.Value;

        Assert.Equal(((input * 1.25m) + (100 * 2m)) / 1_000_000m, Of(request).MaxCost);
        Assert.Equal(((input * 1.25m) + (500 * 2m)) / 1_000_000m, Of(Ask("small", "Hi")).MaxCost);
        Assert.Equal(((input * 4m) + (100 * 8m)) / 1_000_000m, Of(request with { Options = new LlmOptions { MaxTokens = 100, ServiceTier = "priority" } }).MaxCost);
        Assert.Equal(((input * 1.25m) + (100 * 2m)) / 1_000_000m, Of(request with { Options = new LlmOptions { MaxTokens = 100, ServiceTier = "flex" } }).MaxCost);
        Assert.Equal(((input * 3m) + (100 * 2m)) / 1_000_000m, Of(request with { Messages = [Message.User("Hi").WithCache(CacheMark.OneHour)] }).MaxCost);
        Assert.Equal(((1000 * 2m) + (100 * 4m)) / 1_000_000m, Of(request with { Messages = [Message.User(new string('x', 5000))] }).MaxCost);
        Assert.Equal(((input * 1.1m) + (100 * 2.2m)) / 1_000_000m, Of(request with { Model = "regional" }).MaxCost);
    }

    [Theory]
    [InlineData("small", "mars", "tier")]
    [InlineData("eu.placed", null, "region")]
    [InlineData("unpriced", null, "no price")]
    [InlineData("unlimited", null, "MaxTokens")]
    [InlineData("other", null, "no model")]
    public void Where_it_cannot_be_bounded_there_is_none_and_a_reason(string model, string? tier, string reason)
    {
        var estimate = Of(Ask(model, "Hi") with { Options = new LlmOptions { ServiceTier = tier } });

        Assert.Null(estimate.MaxCost);
        Assert.Contains(reason, estimate.Reason, StringComparison.Ordinal);
    }

    private static CallEstimate Of(LlmRequest request)
    {
        using var client = new LlmClient(new LlmClientOptions { Models = Models });
        return client.Estimate(request);
    }

    private static LlmRequest Ask(string model, string text) => new() { Provider = "acme", Model = model, Messages = [Message.User(text)] };
}
