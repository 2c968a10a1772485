using System.Globalization;
using System.Text.Json;

namespace Mirascope.Gen.Tests.Pricing;

/// <summary>
/// Costs that several sources agree on. Those of models and tiers this catalogue does not have must be unknown, and every other
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
            if (golden.GetProperty("provider").GetString() is not ("openai" or "anthropic"))
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
    public void What_has_no_cost_gets_none_and_a_reason()
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(SharedData.Path("catalog", "golden-costs.json")), Options);
        foreach (var special in file.RootElement.GetProperty("special").EnumerateArray())
        {
            if (special.GetProperty("provider").GetString() is "openai" or "anthropic")
            {
                Assert.NotNull(Price(special).Reason);
            }
        }
    }

    private static CostDetail Price(JsonElement golden)
    {
        var request = new LlmRequest
        {
            Provider = golden.GetProperty("provider").GetString()!,
            Model = golden.GetProperty("model").GetString()!,
            Messages = [Message.User("Hi")],
        };
        var day = golden.TryGetProperty("price_date", out var date) ? DateTimeOffset.Parse(date.GetString()! + "T12:00:00Z", CultureInfo.InvariantCulture) : default;
        return ModelPricing.PriceOf(request, null, UsageOf(golden), day, hasEnded: true);
    }

    private static Usage UsageOf(JsonElement golden)
    {
        var tier = golden.TryGetProperty("service_tier", out var named) ? named.GetString() : null;
        var raw = golden.GetProperty("usage");
        if (!golden.TryGetProperty("counts", out var counts))
        {
            return new Usage
            {
                InputTokens = Count(raw, "prompt_tokens") ?? Count(raw, "input_tokens") ?? 0,
                OutputTokens = Count(raw, "completion_tokens") ?? Count(raw, "output_tokens") ?? 0,
                CacheReadTokens = raw.TryGetProperty("prompt_tokens_details", out var details) ? Count(details, "cached_tokens") : null,
                Raw = raw.GetRawText(),
            };
        }

        var (fiveMinutes, hour) = (Count(counts, "cache_write_5m"), Count(counts, "cache_write_1h"));
        return new Usage
        {
            InputTokens = Count(counts, "total_input_for_tier") ?? 0,
            OutputTokens = (Count(counts, "output") ?? 0) + (Count(counts, "audio_out") ?? 0),
            CacheReadTokens = Count(counts, "cache_read"),
            CacheWriteTokens = fiveMinutes is null && hour is null ? null : (fiveMinutes ?? 0) + (hour ?? 0),
            CacheWriteOneHourTokens = hour,
            AudioInputTokens = Count(counts, "audio_in"),
            AudioOutputTokens = Count(counts, "audio_out"),
            WebSearches = Count(counts, "web_search"),
            ServiceTier = tier,
            Raw = raw.GetRawText(),
        };
    }

    private static long? Count(JsonElement counts, string name) =>
        counts.TryGetProperty(name, out var count) && count.ValueKind == JsonValueKind.Number ? count.GetInt64() : null;
}
