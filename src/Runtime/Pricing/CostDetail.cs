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

    /// <summary>Whether the call had not ended when this was written, so that it costs <see cref="Total"/> at least.</summary>
    public bool IsLowerBound { get; private init; }

    internal static CostDetail Of(IReadOnlyList<CostItem> items) => new(Plain(items.Sum(item => item.Amount)), items, null);

    internal static CostDetail Unknown(string reason) => new(null, [], reason);

    internal CostDetail AsLowerBound() => new(Total, Items, Reason) { IsLowerBound = Total is not null };

    /// <summary>The same number without trailing zeros, so that 0.0050 is written as 0.005.</summary>
    private static decimal Plain(decimal amount) => amount / 1.0000000000000000000000000000m;
}
