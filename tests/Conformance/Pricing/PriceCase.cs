using System.Globalization;
using System.Text.Json.Nodes;

namespace Mirascope.Gen.Conformance.Pricing;

/// <summary>One case: who answered, how the call was asked for and when, and what its usage was.</summary>
internal sealed record PriceCase
{
    public required string Id { get; init; }

    public required string Provider { get; init; }

    public required string Model { get; init; }

    public required string Protocol { get; init; }

    /// <summary>The provider's own usage; for a stream the list of those it sent.</summary>
    public required JsonNode? Usage { get; init; }

    /// <summary>Web searches that no usage shows.</summary>
    public required int WebSearches { get; init; }

    /// <summary>What the call asked for.</summary>
    public required LlmOptions Options { get; init; }

    /// <summary>When the call was made; noon of its day.</summary>
    public required DateTimeOffset? Time { get; init; }

    public bool HasExpectation { get; init; }

    public decimal? Expected { get; init; }

    public bool IsStreaming => Usage is JsonArray;

    public static PriceCase Read(JsonObject test)
    {
        var asked = test["request"] as JsonObject ?? [];
        return new PriceCase
        {
            Id = test.Text("id") ?? "",
            Provider = test.Text("provider") ?? "",
            Model = test.Text("model") ?? "",
            Protocol = test.Text("protocol") ?? "",
            Usage = test["usage"],
            WebSearches = test["extra"]?["web_search_calls"]?.GetValue<int>() ?? 0,
            Options = new LlmOptions
            {
                ServiceTier = asked.Text("service_tier") ?? (asked["batch"]?.GetValue<bool>() == true ? "batch" : null),
                Extra = asked.Text("speed") is { } speed ? JsonFields.Empty.WithText("speed", speed) : JsonFields.Empty,
            },
            Time = test.Text("price_date") is { } day
                ? DateTimeOffset.ParseExact($"{day} 12Z", "yyyy-MM-dd HH'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
                : null,
            HasExpectation = test.ContainsKey("expected_usd"),
            Expected = test.Text("expected_usd") is { } amount ? decimal.Parse(amount, NumberStyles.Float, CultureInfo.InvariantCulture) : null,
        };
    }
}
