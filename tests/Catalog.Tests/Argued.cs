namespace Mirascope.Gen.Tests;

/// <summary>Where the catalogue differs from the merged table on purpose.</summary>
internal static class Argued
{
    /// <summary>They search the web on every call and no usage shows the fee, so a price of the tokens alone would be wrong.</summary>
    public static IReadOnlyList<string> Absent { get; } =
        ["openai;gpt-4o-search-preview", "openai;gpt-4o-mini-search-preview", "openai;gpt-5-search-api"];

    /// <summary>Beginnings of differences: the model, the scope, the rate.</summary>
    public static IReadOnlyList<string> Prices { get; } =
    [
        // Half the standard price as all of its flexible ones; the sources round it to two places.
        "openai;gpt-5.4 flex CacheRead: 0.13 and not 0.125",

        // Its sources disagree about it by a quarter.
        "openai;gpt-5.5 priority ",

        // The price when it came out; the source has the one after the first cut.
        "openai;o3 @0001-01-01 CacheRead: 0.5 and not 2.5",

        // The only source of its price has no licence: good for a check, not to be copied.
        "anthropic;claude-mythos-5 ",

        // OpenAI's own list has this fee for models that reason; the table has it as unconfirmed, from one source.
        .. new[]
        {
            "gpt-5", "gpt-5-mini", "gpt-5-pro", "gpt-5.1", "gpt-5.2", "gpt-5.2-pro", "gpt-5.4", "gpt-5.4-mini", "gpt-5.4-nano", "gpt-5.4-pro", "gpt-5.5",
            "gpt-5.5-pro", "gpt-5.6", "gpt-5.6-sol", "o4-mini",
        }.Select(id => $"openai;{id} @0001-01-01 WebSearch:  and not 0.01"),
        "openai;gpt-5.6-luna @0001-01-01 WebSearch:  and not 0.01",
        "openai;gpt-5.6-luna @2026-07-30 WebSearch:  and not 0.01",
        "openai;gpt-5.6-terra @0001-01-01 WebSearch:  and not 0.01",
        "openai;gpt-5.6-terra @2026-07-30 WebSearch:  and not 0.01",
        "openai;o3 @2025-06-10 WebSearch:  and not 0.01",
    ];
}
