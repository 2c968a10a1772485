using System.Globalization;

namespace Mirascope.Gen;

/// <summary>Says which budget stands in a call's way, and what can be done about it.</summary>
internal static class BudgetErrors
{
    /// <summary>What the call may cost is more than is left.</summary>
    public static LlmBudgetException Refused(LlmBudget budget, LlmRequest request, decimal amount, long tokens) => Create(budget, null, string.Create(
        CultureInfo.InvariantCulture,
        $"A call to {request.Provider}, {request.Model}, may cost {amount} USD ({tokens} tokens), and {budget.Title} has not so much left: {State(budget)}. "
        + $"Nothing was sent. {(request.Options.MaxTokens is null ? $"Set {nameof(LlmOptions.MaxTokens)}, which makes a call reserve less" : $"Lower {nameof(LlmOptions.MaxTokens)}")}, "
        + $"wait for the calls under way, or take a larger budget."));

    /// <summary>An answer broke before anything of it was handed out, and there is not enough for another.</summary>
    public static LlmBudgetException NotAgain(LlmBudget budget, LlmRequest request, decimal amount, long tokens) => Create(budget, null, string.Create(
        CultureInfo.InvariantCulture,
        $"An answer of {request.Provider}, {request.Model}, broke before it said anything, and was not asked for again: that may cost {amount} USD ({tokens} tokens) "
        + $"once more, and {budget.Title} has not so much left: {State(budget)}. Call again later, or take a larger budget."));

    /// <summary>The budget takes no call without a price.</summary>
    public static LlmBudgetException Unpriced(LlmBudget budget, LlmRequest request) => Create(budget, null,
        $"The price of {request.Provider}, {request.Model}, is not known, and {budget.Title} takes no call without one "
        + $"({nameof(LlmBudget)}.{nameof(LlmBudget.RefusesUnpriced)}). Nothing was sent. Use a model of the catalogue, or let such calls count "
        + $"{nameof(LlmBudget)}.{nameof(LlmBudget.UnknownCost)}.");

    /// <summary>A stream has grown beyond what is left. Made once it is settled.</summary>
    public static LlmBudgetException Stopped(LlmBudget budget, CallResponse partial) => Create(budget, partial, string.Create(
        CultureInfo.InvariantCulture,
        $"The stream of {partial.Provider} was closed: what it costs is more than {budget.Title} has left: {State(budget)}. What had arrived is kept in "
        + $"{nameof(LlmBudgetException.Partial)}. Lower {nameof(LlmOptions.MaxTokens)}, or take a larger budget."));

    private static LlmBudgetException Create(LlmBudget budget, CallResponse? partial, string message) => new(message, budget, partial);

    private static string State(LlmBudget budget)
    {
        var (spent, reserved, tokens, reservedTokens) = (budget.Spent, budget.Reserved, budget.SpentTokens, budget.ReservedTokens);
        var inTokens = budget.TokenLimit is { } limit
            ? string.Create(CultureInfo.InvariantCulture, $"; {tokens} of {limit} tokens are used, {reservedTokens} reserved")
            : "";
        return string.Create(CultureInfo.InvariantCulture, $"{spent} of {budget.Limit} USD are spent, {reserved} reserved{inTokens}");
    }
}
