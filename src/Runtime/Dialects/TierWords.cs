namespace Mirascope.Gen.Dialects;

/// <summary>A provider's words for the service tiers; null for one it does not have. Any other tier is the provider's own and goes as it is.</summary>
internal sealed record TierWords(string? Auto, string? Standard, string? Flex, string? Priority)
{
    /// <summary>The word for a tier; null where there is none.</summary>
    public string? WordFor(string tier) => tier switch
    {
        ServiceTier.Auto => Auto,
        ServiceTier.Standard => Standard,
        ServiceTier.Flex => Flex,
        ServiceTier.Priority => Priority,
        _ => tier,
    };

    /// <summary>How the option is called that these words cannot say; null where they can, or nothing is asked for.</summary>
    public static string? Unsupported(LlmOptions options, TierWords? words) =>
        options.ServiceTier is { } tier && words?.WordFor(tier) is null ? $"{nameof(LlmOptions.ServiceTier)} ({tier})" : null;
}
