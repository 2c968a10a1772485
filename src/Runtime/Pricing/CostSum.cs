namespace Mirascope.Gen;

/// <summary>Adds up costs: attempts, steps of a loop, the calls of a fallback.</summary>
internal static class CostSum
{
    public static CostDetail Of(CostDetail left, CostDetail right)
    {
        var items = Merge(left.Items, right.Items);
        var sum = (left.Reason ?? right.Reason) is { } reason ? CostDetail.Unknown(reason, items) : CostDetail.Of(items);
        var isReported = left.IsReported || right.IsReported;
        var calculated = isReported ? Of(left.Calculated ?? left, right.Calculated ?? right) : null;
        return sum.With(left.IsLowerBound || right.IsLowerBound, isReported, calculated);
    }

    /// <summary>The lines of both; those of one kind at one rate become one.</summary>
    private static List<CostItem> Merge(IReadOnlyList<CostItem> left, IReadOnlyList<CostItem> right)
    {
        var items = new List<CostItem>(left.Count + right.Count);
        items.AddRange(left);
        foreach (var item in right)
        {
            var place = items.FindIndex(known => known.Kind == item.Kind && known.Rate == item.Rate && known.Model == item.Model);
            if (place >= 0 && items[place].Quantity <= long.MaxValue - item.Quantity && ExactMoney.Sum(items[place].Amount, item.Amount) is { } amount)
            {
                items[place] = items[place] with { Quantity = items[place].Quantity + item.Quantity, Amount = amount };
            }
            else
            {
                items.Add(item);
            }
        }

        return items;
    }
}
