using System.Globalization;

namespace Mirascope.Gen;

/// <summary>
/// The most that calls may cost together, in USD and, where one wishes, in tokens. A call reserves what it may cost before it is sent,
/// and is refused where that does not fit; a stream that outgrows what is left is closed; either ends with an
/// <see cref="LlmBudgetException"/>. What a call has not used it gives back. A budget holds for one request and what resumes it
/// (<see cref="LlmRequest.Budget"/>), for all code below <see cref="Use"/>, or for a client
/// (<see cref="LlmClientOptions.Budget"/>); where several hold, each call counts against all of them.
/// </summary>
/// <remarks>Safe for concurrent use. It never gives money out twice: reservations count until their call has ended.</remarks>
public sealed partial class LlmBudget
{
    private readonly long? _tokenLimit;
    private readonly decimal _unknownCost = 0.01m;
    private readonly int _assumedOutputTokens = 4096;

    /// <summary>A budget of so many USD; 0 allows nothing but calls that cost nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    public LlmBudget(decimal limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        Limit = limit;
    }

    /// <summary>What messages call it, such as <c>nightly report</c>; null for none.</summary>
    public string? Name { get; init; }

    /// <summary>USD allowed.</summary>
    public decimal Limit { get; }

    /// <summary>Tokens allowed, input and output together; null for any number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    public long? TokenLimit
    {
        get => _tokenLimit;
        init => _tokenLimit = value is < 0 ? throw Negative(nameof(TokenLimit), value) : value;
    }

    /// <summary>
    /// Whether calls whose price is not known are refused before they are sent. Default false: each then counts
    /// <see cref="UnknownCost"/>, unless the provider says what it cost.
    /// </summary>
    public bool RefusesUnpriced { get; init; }

    /// <summary>USD that a call counts whose price is not known. Default 0.01.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public decimal UnknownCost
    {
        get => _unknownCost;
        init => _unknownCost = value < 0 ? throw Negative(nameof(UnknownCost), value) : value;
    }

    /// <summary>
    /// The output tokens reserved for a call that does not say how many it may have (<see cref="LlmOptions.MaxTokens"/>), unless its
    /// model can give fewer. A stream reserves more as it grows; a whole answer may be longer, and the budget be overspent by that.
    /// Default 4096.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int AssumedOutputTokens
    {
        get => _assumedOutputTokens;
        init => _assumedOutputTokens = value < 0 ? throw Negative(nameof(AssumedOutputTokens), value) : value;
    }

    /// <summary>
    /// Puts a budget on all calls that begin until the result is disposed. Flows with async code, nests: a call counts against every
    /// budget around it. A stream belongs to the budgets that hold where it is made, and so does what resumes it.
    /// </summary>
    public static IDisposable Use(LlmBudget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return BudgetScope.Open(budget);
    }

    /// <summary>How much of it is spent.</summary>
    public override string ToString()
    {
        var (spent, tokens) = (Spent, SpentTokens);
        var inTokens = TokenLimit is { } limit ? string.Create(CultureInfo.InvariantCulture, $", {tokens} of {limit} tokens") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Title}: {spent} of {Limit} USD spent{inTokens}");
    }

    internal string Title => string.IsNullOrEmpty(Name) ? "the budget" : $"the budget '{Name}'";

    private static ArgumentOutOfRangeException Negative(string name, object? value) => new(name, value, $"{name} is not negative.");
}
