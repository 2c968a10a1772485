namespace Mirascope.Gen.Execution;

/// <summary>A whole call within its budgets.</summary>
internal static class BudgetedCall
{
    /// <exception cref="LlmBudgetException">A budget does not allow the call.</exception>
    public static async Task<CallResponse> RunAsync(CallExecutor executor, BudgetSet budgets, LlmRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var hold = BudgetHold.Take(budgets, request, executor.TimeProvider.GetUtcNow(), executor.Models);
        try
        {
            var response = await executor.SendAsync(request, hold, cancellationToken).ConfigureAwait(false);
            hold.SettleWith(response);
            return response;
        }
        catch (Exception exception)
        {
            Settle(hold, exception);
            throw;
        }
    }

    /// <summary>
    /// An error of the provider costs nothing, nor does what never reached it. A call that was given up while the provider may have
    /// been at work, or whose answer came and cannot be read, has a cost that nobody knows.
    /// </summary>
    private static void Settle(BudgetHold hold, Exception exception)
    {
        var isFree = exception is LlmApiException or LlmConfigurationException
            || (!hold.HasAnswer && exception is not (OperationCanceledException or LlmTimeoutException));
        if (isFree)
        {
            hold.Release();
        }
        else
        {
            hold.Keep();
        }
    }
}
