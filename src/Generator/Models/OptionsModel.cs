namespace Mirascope.Gen.Generator.Models;

/// <summary>The options that the attribute sets; null for those it leaves alone.</summary>
internal sealed record OptionsModel
{
    public static readonly OptionsModel None = new();

    public int? MaxTokens { get; init; }

    public double? Temperature { get; init; }

    public double? TopP { get; init; }

    public int? TopK { get; init; }

    public long? Seed { get; init; }

    public EquatableArray<string>? Stop { get; init; }

    public double? FrequencyPenalty { get; init; }

    public double? PresencePenalty { get; init; }

    /// <summary>The name of a member of <c>ThinkingLevel</c>.</summary>
    public string? Thinking { get; init; }

    public bool? ParallelToolCalls { get; init; }

    public string? ServiceTier { get; init; }

    public string? UserId { get; init; }

    public string? PromptCacheKey { get; init; }
}
