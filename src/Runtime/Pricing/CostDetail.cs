namespace Mirascope.Gen;

/// <summary>
/// What a call cost, line by line, or why that cannot be known. Costs of several calls are added with <c>+</c> or
/// <see cref="Sum"/>. Immutable.
/// </summary>
public sealed class CostDetail
{
    private CostDetail(decimal? total, IReadOnlyList<CostItem> items, string? reason)
    {
        Total = total;
        Items = items;
        Reason = reason;
        KnownTotal = total ?? ExactMoney.Sum(items) ?? 0m;
    }

    /// <summary>USD, exact; null where it cannot be known, never zero instead.</summary>
    public decimal? Total { get; }

    /// <summary>The lines that make <see cref="Total"/>; where there is none, those that are known all the same.</summary>
    public IReadOnlyList<CostItem> Items { get; }

    /// <summary>Why there is no total; null where there is one.</summary>
    public string? Reason { get; }

    /// <summary>USD, exact: <see cref="Total"/>, or what the known lines come to where there is none. The call cost this at least.</summary>
    public decimal KnownTotal { get; }

    /// <summary>Whether the call had not ended when this was written, so that it costs <see cref="Total"/> at least.</summary>
    public bool IsLowerBound { get; private init; }

    /// <summary>Whether <see cref="Total"/>, or a part of a sum, is what the provider itself says the call cost.</summary>
    public bool IsReported { get; private init; }

    /// <summary>What the rates of the catalogue make of the usage, to check what the provider reports; null where it reports nothing.</summary>
    public CostDetail? Calculated { get; private init; }

    /// <summary>What both cost together. Where one of them is not known the sum is not, and <see cref="KnownTotal"/> is its known part.</summary>
    public static CostDetail operator +(CostDetail left, CostDetail right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return CostSum.Of(left, right);
    }

    /// <summary>What all cost together, as with <c>+</c>; nothing at all costs 0.</summary>
    public static CostDetail Sum(IEnumerable<CostDetail> costs)
    {
        ArgumentNullException.ThrowIfNull(costs);
        return costs.Aggregate(Of([]), (sum, cost) => sum + cost);
    }

    internal static CostDetail Of(IReadOnlyList<CostItem> items) => ExactMoney.Sum(items) is { } total
        ? new(total, items, null)
        : Unknown("The amount is beyond what can be counted exactly.");

    /// <param name="reason">Why there is no total.</param>
    /// <param name="known">The lines that are known all the same.</param>
    internal static CostDetail Unknown(string reason, IReadOnlyList<CostItem>? known = null) => new(null, known ?? [], reason);

    /// <param name="amount">What the provider says it cost.</param>
    /// <param name="calculated">What the rates make of it.</param>
    internal static CostDetail Reported(decimal amount, CostDetail calculated) =>
        new(amount, [new CostItem("reported by the provider", 1, amount, amount)], null) { IsReported = true, Calculated = calculated };

    internal CostDetail AsLowerBound() => With(Total is not null, IsReported, Calculated);

    internal CostDetail With(bool isLowerBound, bool isReported, CostDetail? calculated) => new(Total, Items, Reason)
    {
        IsLowerBound = isLowerBound,
        IsReported = isReported,
        Calculated = calculated,
    };
}
