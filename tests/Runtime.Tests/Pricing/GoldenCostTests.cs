using System.Globalization;
using System.Text;
using System.Text.Json;
using Mirascope.Gen.Dialects;
using Mirascope.Gen.Dialects.AnthropicMessages;
using Mirascope.Gen.Dialects.OpenAIChat;

namespace Mirascope.Gen.Tests.Pricing;

/// <summary>
/// Costs that several sources agree on. Those of models and tiers the catalogue does not have must be unknown, and every other
/// one exact.
/// </summary>
public class GoldenCostTests
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    [Fact]
    public void Every_cost_is_the_agreed_one_or_unknown()
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(SharedData.Path("catalog", "golden-costs.json")), Options);
        var (exact, unknown) = (0, 0);
        foreach (var golden in file.RootElement.GetProperty("cases").EnumerateArray())
        {
            if (golden.GetProperty("protocol").GetString() is not ("openai.chat" or "anthropic.messages"))
            {
                continue;
            }

            var expected = decimal.Parse(golden.GetProperty("expected_usd").GetString()!, CultureInfo.InvariantCulture);
            if (Price(golden).Total is { } total)
            {
                Assert.True(expected == total, $"{golden.GetProperty("id")}: {total} and not {expected}");
                exact++;
            }
            else
            {
                unknown++;
            }
        }

        Assert.True(exact >= 45, $"Only {exact} are priced, {unknown} are not.");
    }

    [Fact]
    public void What_needs_care_has_its_cost_or_none_and_a_reason()
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(SharedData.Path("catalog", "golden-costs.json")), Options);
        foreach (var special in file.RootElement.GetProperty("special").EnumerateArray())
        {
            if (special.GetProperty("protocol").GetString() is "openai.chat" or "anthropic.messages")
            {
                var detail = Price(special);
                var expected = special.GetProperty("expected_usd").GetString();
                Assert.Equal(expected is null ? null : decimal.Parse(expected, CultureInfo.InvariantCulture), detail.Total);
                Assert.Equal(expected is null, detail.Reason is not null);
            }
        }
    }

    /// <summary>The usage goes through the dialect, so that what a provider counts in and what it counts beside is tested too.</summary>
    private static CostDetail Price(JsonElement golden)
    {
        var model = golden.GetProperty("model").GetString()!;
        var (usage, isAnthropic) = (golden.GetProperty("usage").GetRawText(), golden.GetProperty("provider").GetString() == "anthropic");
        var tier = golden.TryGetProperty("service_tier", out var named) ? named.GetRawText() : "null";
        var body = isAnthropic
            ? $$"""{"id":"m","type":"message","role":"assistant","model":"{{model}}","content":[],"stop_reason":"end_turn","usage":{{usage}}}"""
            : $$"""{"id":"c","object":"chat.completion","model":"{{model}}","service_tier":{{tier}},"choices":[{"index":0,"message":{"role":"assistant","content":"x"},"finish_reason":"stop"}],"usage":{{usage}}}""";
        Dialect dialect = isAnthropic ? new AnthropicMessagesDialect() : new OpenAIChatDialect(OpenAIChatQuirks.None);
        var log = new ResponseLog();
        Assert.Null(dialect.ReadResponse(Encoding.UTF8.GetBytes(body), log));

        var request = new LlmRequest { Provider = golden.GetProperty("provider").GetString()!, Model = model, Messages = [Message.User("Hi")] };
        var day = golden.TryGetProperty("price_date", out var date)
            ? DateTimeOffset.Parse(date.GetString()! + "T12:00:00Z", CultureInfo.InvariantCulture)
            : default;
        return ModelPricing.PriceOf(request, log.Model, log.Usage, day, hasEnded: true);
    }
}
