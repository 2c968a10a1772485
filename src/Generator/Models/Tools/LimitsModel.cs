namespace Mirascope.Gen.Generator.Models;

/// <summary>What a parameter's attributes ask beyond its type.</summary>
internal sealed record LimitsModel
{
    public static readonly LimitsModel None = new();

    /// <summary>The least number; null for none.</summary>
    public BoundModel? Minimum { get; init; }

    /// <summary>The greatest number; null for none.</summary>
    public BoundModel? Maximum { get; init; }

    /// <summary>The least length, or number of items of a list; null for none.</summary>
    public int? LeastLength { get; init; }

    /// <summary>The greatest length, or number of items of a list; null for none.</summary>
    public int? MostLength { get; init; }

    /// <summary>The pattern the whole text must match; null for none.</summary>
    public string? Pattern { get; init; }
}
