namespace Mirascope.Gen;

/// <summary>
/// Sums of money to the last digit. A decimal rounds silently where a result has more than its 28 digits; here that is no result,
/// for an amount that is almost right is wrong.
/// </summary>
internal static class ExactMoney
{
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>What a quantity costs; null where that cannot be said exactly.</summary>
    /// <param name="quantity">How many.</param>
    /// <param name="rate">USD for a million, or for one.</param>
    /// <param name="isForMillion">Which of them.</param>
    public static decimal? Amount(long quantity, decimal rate, bool isForMillion) =>
        Product(quantity, rate) is not { } amount ? null : isForMillion ? Product(amount, 0.000001m) : Plain(amount);

    /// <summary>The product; null where a decimal cannot hold it exactly.</summary>
    public static decimal? Product(decimal one, decimal other)
    {
        (one, other) = (Plain(one), Plain(other));
        try
        {
            // A product that was not rounded has the places of both.
            var product = one * other;
            return product.Scale == one.Scale + other.Scale ? Plain(product) : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>The sum; null where a decimal cannot hold it exactly.</summary>
    public static decimal? Sum(decimal one, decimal other)
    {
        (one, other) = (Plain(one), Plain(other));
        try
        {
            var sum = one + other;
            return sum.Scale == Math.Max(one.Scale, other.Scale) ? Plain(sum) : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>The sum of all; null where a decimal cannot hold it exactly.</summary>
    public static decimal? Sum(IEnumerable<CostItem> items)
    {
        decimal? sum = 0m;
        foreach (var item in items)
        {
            sum = sum is { } known ? Sum(known, item.Amount) : null;
        }

        return sum;
    }

    /// <summary>The same number without trailing zeros, so that 0.0050 is written as 0.005.</summary>
    public static decimal Plain(decimal amount) => amount / One;
}
