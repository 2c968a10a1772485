namespace Mirascope.Gen;

/// <summary>
/// A budget does not allow the call: it was refused before anything was sent, or its stream was closed when it outgrew what was left.
/// The message names the budget and says which.
/// </summary>
public sealed class LlmBudgetException : LlmException
{
    internal LlmBudgetException(string message, LlmBudget budget, CallResponse? partial)
        : base(message) => (Budget, Spent, Limit, Partial) = (budget, budget.Spent, budget.Limit, partial);

    /// <summary>The budget that stood in the way; the innermost need not be the one.</summary>
    public LlmBudget Budget { get; }

    /// <summary>USD spent when this was thrown, the call that was stopped included.</summary>
    public decimal Spent { get; }

    /// <summary>USD allowed.</summary>
    public decimal Limit { get; }

    /// <summary>What had arrived of a stream that was closed; null where nothing was sent. Its tool calls are empty: a call that may be cut off is never handed out.</summary>
    public CallResponse? Partial { get; }
}
