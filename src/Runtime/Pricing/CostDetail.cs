namespace Mirascope.Gen;

/// <summary>What a call cost, line by line, or why that cannot be known.</summary>
public sealed class CostDetail
{
    private CostDetail(decimal? total, IReadOnlyList<CostItem> items, string? reason)
    {
        Total = total;
        Items = items;
        Reason = reason;
    }

    /// <summary>USD, exact; null where it cannot be known, never zero instead.</summary>
    public decimal? Total { get; }

    /// <summary>The lines that make <see cref="Total"/>.</summary>
    public IReadOnlyList<CostItem> Items { get; }

    /// <summary>Why there is no total; null where there is one.</summary>
    public string? Reason { get; }

    internal static CostDetail Of(IReadOnlyList<CostItem> items) => new(items.Sum(item => item.Amount), items, null);

    internal static CostDetail Unknown(string reason) => new(null, [], reason);
}
