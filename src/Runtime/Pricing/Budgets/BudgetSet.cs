namespace Mirascope.Gen;

/// <summary>The budgets that hold for a call, each once. Money is taken from all of them or from none.</summary>
internal sealed class BudgetSet
{
    private readonly LlmBudget[] _budgets;

    private BudgetSet(IEnumerable<LlmBudget> budgets) => _budgets = [.. budgets.Distinct().OrderBy(budget => budget.Order)];

    /// <summary>Whether one of them takes no call without a price.</summary>
    public LlmBudget? RefusesUnpriced => Array.Find(_budgets, budget => budget.RefusesUnpriced);

    public decimal UnknownCost => _budgets.Max(budget => budget.UnknownCost);

    public int AssumedOutputTokens => _budgets.Max(budget => budget.AssumedOutputTokens);

    /// <summary>The budgets of a call that begins here; null where there are none, which costs nothing to find out.</summary>
    /// <param name="held">Those that hold for it already: the client's, or those of the stream it resumes.</param>
    /// <param name="ofClient">The client's.</param>
    /// <param name="request">The call.</param>
    public static BudgetSet? InForce(BudgetSet? held, LlmBudget? ofClient, LlmRequest request)
    {
        var scope = BudgetScope.Current;
        return ofClient is null && request.Budget is null && scope is null ? held : Join(held, ofClient, request.Budget, scope);
    }

    /// <summary>Reserves so much more; returns the budget that has not so much left, or null where all have.</summary>
    public LlmBudget? TryReserve(decimal amount, long tokens)
    {
        Lock();
        try
        {
            var full = Array.Find(_budgets, budget => !budget.HasRoomFor(amount, tokens));
            if (full is null)
            {
                Enter(amount, tokens, 0, 0);
            }

            return full;
        }
        finally
        {
            Unlock();
        }
    }

    /// <summary>Gives a reservation back and books what was spent of it, or beyond it.</summary>
    public void Settle(decimal reserved, long reservedTokens, decimal spent, long spentTokens)
    {
        Lock();
        try
        {
            Enter(-reserved, -reservedTokens, spent, spentTokens);
        }
        finally
        {
            Unlock();
        }
    }

    private static BudgetSet Join(BudgetSet? held, LlmBudget? ofClient, LlmBudget? ofRequest, BudgetScope? scope)
    {
        var budgets = new List<LlmBudget>(held?._budgets ?? []);
        for (; scope is not null; scope = scope.Outer)
        {
            budgets.Add(scope.Budget);
        }

        budgets.AddRange(new[] { ofClient, ofRequest }.OfType<LlmBudget>());
        return new BudgetSet(budgets);
    }

    private void Enter(decimal reserved, long reservedTokens, decimal spent, long spentTokens)
    {
        foreach (var budget in _budgets)
        {
            budget.Enter(reserved, reservedTokens, spent, spentTokens);
        }
    }

    private void Lock()
    {
        foreach (var budget in _budgets)
        {
            budget.Lock();
        }
    }

    private void Unlock()
    {
        foreach (var budget in _budgets)
        {
            budget.Unlock();
        }
    }
}
