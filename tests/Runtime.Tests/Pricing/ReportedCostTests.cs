using System.Globalization;
using System.Text;
using Mirascope.Gen.Dialects.OpenAIChat;
using Mirascope.Gen.Dialects.OpenAIResponses;

namespace Mirascope.Gen.Tests.Pricing;

/// <summary>What the provider itself says a call cost goes before what the catalogue makes of it.</summary>
public class ReportedCostTests
{
    [Theory]
    [InlineData("\"cost\":0.0160614", "0.0160614")]
    [InlineData("\"cost\":9.15E-5", "0.0000915")]
    [InlineData("\"cost\":0", "0")]
    [InlineData("\"cost\":{\"input_tokens_cost\":1e-05,\"total_cost\":0.00502}", "0.00502")]
    [InlineData("\"cost_in_usd_ticks\":1721250", "0.000172125")]
    [InlineData("\"cost\":0,\"is_byok\":true,\"cost_details\":{\"upstream_inference_cost\":3.6e-06}", "0.0000036")]
    [InlineData("\"cost\":0.5,\"is_byok\":false,\"cost_details\":{\"upstream_inference_cost\":3.6e-06}", "0.5")]
    [InlineData("\"cost\":0.5,\"is_byok\":true,\"cost_details\":null", "0.5")]
    [InlineData("\"cost_in_usd_ticks\":0", null)]
    [InlineData("\"cost\":null", null)]
    [InlineData("\"cost\":\"1\"", null)]
    [InlineData("\"cost\":-1", null)]
    [InlineData("\"cost\":1e300", null)]
    [InlineData("\"cost\":{\"total\":1}", null)]
    public void It_is_read_to_the_last_digit(string members, string? expected)
    {
        var cost = expected is null ? (decimal?)null : decimal.Parse(expected, CultureInfo.InvariantCulture);

        Assert.Equal(cost, Chat($$"""{"prompt_tokens":20,"completion_tokens":1,{{members}},"total_tokens":21}""").ReportedCost);
        Assert.Equal(cost, Responses($$"""{"input_tokens":20,"output_tokens":1,{{members}},"total_tokens":21}""").ReportedCost);
    }

    [Fact]
    public void It_wins_and_leaves_what_was_calculated_as_a_check()
    {
        var detail = new ModelRates { Input = 1m, Output = 2m }.PriceOf(new Usage { InputTokens = 10, ReportedCost = 0.5m });

        Assert.Equal((0.5m, true, 0.00001m), (detail.Total, detail.IsReported, detail.Calculated!.Total));
        Assert.Equal([new CostItem("reported by the provider", 1, 0.5m, 0.5m)], detail.Items);
    }

    [Fact]
    public void It_needs_no_model_in_the_catalogue()
    {
        var request = new LlmRequest { Provider = "acme", Model = "m", Messages = [Message.User("Hi")] };
        var detail = ModelPricing.PriceOf(request, "m", new Usage { InputTokens = 10, CacheReadTokens = 20, ReportedCost = 0.5m }, null, hasEnded: true);

        Assert.Equal(0.5m, detail.Total);
        Assert.Contains("'m'", detail.Calculated!.Reason, StringComparison.Ordinal);
        Assert.Null(new ModelRates { Input = 1m, Output = 2m }.CostOf(new Usage { InputTokens = 10, CacheReadTokens = 20 }));
    }

    [Fact]
    public void A_negative_one_is_none() =>
        Assert.False(new ModelRates { Input = 1m, Output = 2m }.PriceOf(new Usage { InputTokens = 10, ReportedCost = -1m }).IsReported);

    private static Usage Chat(string usage)
    {
        var log = new ResponseLog();
        Assert.Null(new OpenAIChatDialect(OpenAIChatQuirks.None).ReadResponse(
            Encoding.UTF8.GetBytes($$"""{"id":"c","model":"m","choices":[{"index":0,"message":{"content":"x"},"finish_reason":"stop"}],"usage":{{usage}}}"""), log));
        return log.Usage!;
    }

    private static Usage Responses(string usage)
    {
        var log = new ResponseLog();
        Assert.Null(new OpenAIResponsesDialect().ReadResponse(
            Encoding.UTF8.GetBytes($$"""{"id":"r","model":"m","status":"completed","output":[],"usage":{{usage}}}"""), log));
        return log.Usage!;
    }
}
