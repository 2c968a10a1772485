namespace Mirascope.Gen;

/// <summary>The members of <see cref="Usage"/> that few providers say, apart so that all others do not pay for them.</summary>
internal sealed record RareUsage
{
    public static RareUsage None { get; } = new();

    public long? AudioCacheReadTokens { get; init; }

    public long? ImageInputTokens { get; init; }

    public long? ImageOutputTokens { get; init; }

    public long? BilledInputTokens { get; init; }

    public long? BilledOutputTokens { get; init; }

    public decimal? ReportedCost { get; init; }

    /// <summary>Null for nothing at all, so that usages that say the same are equal.</summary>
    public static RareUsage? Normal(RareUsage rare) => rare == None ? null : rare;
}
