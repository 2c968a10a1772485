namespace Mirascope.Gen;

/// <summary>
/// What one call has reserved in all its budgets. It ends once: with what the call cost, or with what it must be taken to have cost.
/// </summary>
/// <remarks>A stream may be closed while it is read, so growing and settling exclude each other.</remarks>
internal sealed class BudgetHold
{
    // What a provider says that a call cost may be absurd; it shall not become so in the accounts.
    private const decimal Most = 1_000_000_000_000m;

    private readonly object _gate = new();
    private readonly BudgetSet _budgets;
    private decimal _amount;
    private long _tokens;
    private long _coveredOutput;
    private bool _isSettled;

    private BudgetHold(BudgetSet budgets, CallBound bound, decimal amount)
    {
        (_budgets, Bound, _amount) = (budgets, bound, amount);
        _coveredOutput = bound.OutputTokens;
        _tokens = bound.InputTokens + bound.OutputTokens;
    }

    public CallBound Bound { get; }

    /// <summary>Whether the provider has begun to answer, and so to bill.</summary>
    public bool HasAnswer { get; private set; }

    /// <summary>Reserves what the call may cost.</summary>
    /// <exception cref="LlmBudgetException">A budget has not so much left, or takes no call without a price.</exception>
    public static BudgetHold Take(BudgetSet budgets, LlmRequest request, DateTimeOffset now, ModelCatalog models)
    {
        var bound = new CallBound(request, budgets.AssumedOutputTokens, now, models.Over(request.Models));
        var price = bound.PriceWith(bound.OutputTokens);
        if (price is null && budgets.RefusesUnpriced is { } strict)
        {
            throw BudgetErrors.Unpriced(strict, request);
        }

        var hold = new BudgetHold(budgets, bound, price ?? budgets.UnknownCost);
        return budgets.TryReserve(hold._amount, hold._tokens) is { } full ? throw BudgetErrors.Refused(full, request, hold._amount, hold._tokens) : hold;
    }

    /// <summary>Notes that the provider answers.</summary>
    public void AnswerBegan() => HasAnswer = true;

    /// <summary>
    /// An answer broke of which nothing was handed out, and the call is sent again: the lost try counts what was reserved for it, for the
    /// provider may have done the work, and as much is reserved once more.
    /// </summary>
    /// <exception cref="LlmBudgetException">A budget has not so much left. The call is then over.</exception>
    public void BeginAgain()
    {
        lock (_gate)
        {
            if (_isSettled)
            {
                return;
            }

            if (_budgets.TryReserve(_amount, _tokens) is { } full)
            {
                throw BudgetErrors.NotAgain(full, Bound.Request, _amount, _tokens);
            }

            _budgets.Settle(_amount, _tokens, _amount, _tokens);
            HasAnswer = false;
        }
    }

    /// <summary>Whether so much output costs no more than is reserved. True for most deltas of a stream, and cheap.</summary>
    public bool Covers(long outputTokens) => outputTokens <= _coveredOutput;

    /// <summary>
    /// Reserves what a growing answer needs: enough for a while if there is as much, else for what has come. Returns the budget that
    /// has not even that; null where all have.
    /// </summary>
    /// <param name="answerer">Who answers.</param>
    /// <param name="usage">What it has used so far.</param>
    public LlmBudget? TryCover(Answerer answerer, Usage usage)
    {
        var soon = Math.Max(Bound.OutputTokens, usage.OutputTokens + (usage.OutputTokens / 4));
        return TryCover(answerer, usage, soon) is null ? null : TryCover(answerer, usage, usage.OutputTokens);
    }

    /// <summary>The call ended with an answer of known usage, or of none: it then costs what was reserved.</summary>
    public void SettleWith(Answerer answerer, Usage? usage) => Settle(
        usage is null ? null : Bound.PriceOf(answerer, usage),
        usage is { IsInputKnown: true, IsOutputKnown: true } ? Total(usage) : null);

    /// <summary>The call ended with an answer that says its cost.</summary>
    public void SettleWith(CallResponse response) =>
        Settle(response.CostDetail, response.Usage is { IsInputKnown: true, IsOutputKnown: true } usage ? Total(usage) : null);

    /// <summary>The call has cost nothing.</summary>
    public void Release() => Settle(CostDetail.Of([]), 0);

    /// <summary>The call is over and nobody knows what it cost: it is taken to have cost what was reserved.</summary>
    public void Keep() => Settle(null, null);

    private LlmBudget? TryCover(Answerer answerer, Usage usage, long outputTokens)
    {
        lock (_gate)
        {
            if (_isSettled)
            {
                return null;
            }

            var amount = Math.Max(0, Amount(Bound.PriceOf(answerer, usage with { OutputTokens = outputTokens })) - _amount);
            var tokens = Math.Max(0, Clamp(usage.InputTokens) + Clamp(outputTokens) - _tokens);
            if (_budgets.TryReserve(amount, tokens) is { } full)
            {
                return full;
            }

            _amount += amount;
            _tokens += tokens;
            _coveredOutput = outputTokens;
            return null;
        }
    }

    private void Settle(CostDetail? cost, long? tokens)
    {
        lock (_gate)
        {
            if (!_isSettled)
            {
                _isSettled = true;
                _budgets.Settle(_amount, _tokens, cost is null ? _amount : Amount(cost), tokens ?? _tokens);
            }
        }
    }

    /// <summary>What a call counts: its cost; where that is not known what is reserved, or what of it is known where that is more.</summary>
    private decimal Amount(CostDetail cost) => Math.Clamp(cost.Total ?? Math.Max(_amount, cost.KnownTotal), 0, Most);

    private static long Total(Usage usage) => Clamp(usage.InputTokens) + Clamp(usage.OutputTokens);

    private static long Clamp(long tokens) => Math.Clamp(tokens, 0, int.MaxValue);
}
