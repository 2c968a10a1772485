namespace Mirascope.Gen;

/// <content>The two accounts: what is spent, and what calls under way have reserved.</content>
public sealed partial class LlmBudget
{
    private static long _made;

    // Held for a few additions at a time, never while anything waits.
    private readonly object _gate = new();
    private decimal _spent;
    private decimal _reserved;
    private long _spentTokens;
    private long _reservedTokens;

    /// <summary>USD that ended calls have cost. More than <see cref="Limit"/> where an answer cost more than could be foreseen.</summary>
    public decimal Spent
    {
        get
        {
            lock (_gate)
            {
                return ExactMoney.Plain(_spent);
            }
        }
    }

    /// <summary>USD that calls under way may still cost.</summary>
    public decimal Reserved
    {
        get
        {
            lock (_gate)
            {
                return ExactMoney.Plain(_reserved);
            }
        }
    }

    /// <summary>USD that are neither spent nor reserved; never less than 0.</summary>
    public decimal Remaining
    {
        get
        {
            lock (_gate)
            {
                return ExactMoney.Plain(Math.Max(0, Limit - _spent - _reserved));
            }
        }
    }

    /// <summary>Tokens that ended calls have used.</summary>
    public long SpentTokens
    {
        get
        {
            lock (_gate)
            {
                return _spentTokens;
            }
        }
    }

    /// <summary>Tokens that calls under way may still use.</summary>
    public long ReservedTokens
    {
        get
        {
            lock (_gate)
            {
                return _reservedTokens;
            }
        }
    }

    /// <summary>Tokens that are neither spent nor reserved; never less than 0, and null where there is no limit to them.</summary>
    public long? RemainingTokens
    {
        get
        {
            lock (_gate)
            {
                return TokenLimit is { } limit ? Math.Max(0, limit - _spentTokens - _reservedTokens) : null;
            }
        }
    }

    /// <summary>Where several budgets are locked together it is in this order, so that two calls never wait for each other.</summary>
    internal long Order { get; } = Interlocked.Increment(ref _made);

    internal void Lock() => Monitor.Enter(_gate);

    internal void Unlock() => Monitor.Exit(_gate);

    /// <summary>Whether so much is left. Asked under the lock.</summary>
    internal bool HasRoomFor(decimal amount, long tokens) =>
        amount <= Limit - _spent - _reserved && (TokenLimit is not { } limit || tokens <= limit - _spentTokens - _reservedTokens);

    /// <summary>Adds to the accounts, or takes away. Called under the lock.</summary>
    internal void Enter(decimal reserved, long reservedTokens, decimal spent, long spentTokens)
    {
        _reserved += reserved;
        _reservedTokens += reservedTokens;
        _spent += spent;
        _spentTokens += spentTokens;
    }
}
