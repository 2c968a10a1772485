namespace Mirascope.Gen;

/// <summary>The budgets of the code that runs, the innermost first.</summary>
internal sealed class BudgetScope
{
    private static readonly AsyncLocal<BudgetScope?> Innermost = new();

    private BudgetScope(LlmBudget budget, BudgetScope? outer) => (Budget, Outer) = (budget, outer);

    public static BudgetScope? Current => Innermost.Value;

    public LlmBudget Budget { get; }

    public BudgetScope? Outer { get; }

    public static IDisposable Open(LlmBudget budget) => new Ambient<BudgetScope>(Innermost, new BudgetScope(budget, Current));
}
