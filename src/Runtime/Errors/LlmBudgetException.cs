namespace Mirascope.Gen;

/// <summary>A budget does not allow the call. Reserved: this version has no budgets and never throws it.</summary>
public sealed class LlmBudgetException : LlmException
{
    internal LlmBudgetException(string message, decimal spent, decimal limit)
        : base(message)
    {
        Spent = spent;
        Limit = limit;
    }

    /// <summary>USD spent so far.</summary>
    public decimal Spent { get; }

    /// <summary>USD allowed.</summary>
    public decimal Limit { get; }
}
