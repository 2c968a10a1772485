namespace Mirascope.Gen.Execution;

/// <summary>Opens streams within their budgets. Where there are none it is not in the way: streams are then opened by the executor itself.</summary>
internal sealed class BudgetedOpener(StreamOpener inner, BudgetSet budgets) : StreamOpener
{
    public override TimeProvider TimeProvider => inner.TimeProvider;

    public override ModelCatalog Models => inner.Models;

    /// <summary>A stream that resumes another keeps its budgets, and those around it now come to them.</summary>
    public override StreamOpener For(LlmRequest request) =>
        BudgetSet.InForce(budgets, null, request) is { } joined && joined != budgets ? new BudgetedOpener(inner, joined) : this;

    /// <exception cref="LlmBudgetException">A budget does not allow the call.</exception>
    public override async ValueTask<StreamSource> OpenAsync(LlmRequest request, CancellationToken cancellationToken)
    {
        var hold = BudgetHold.Take(budgets, request, TimeProvider.GetUtcNow(), Models);
        try
        {
            var source = await inner.OpenAsync(request, cancellationToken).ConfigureAwait(false);
            source.TryLost = hold.BeginAgain;
            return new BudgetedSource(source, hold, TimeProvider);
        }
        catch
        {
            hold.Release();
            throw;
        }
    }
}
