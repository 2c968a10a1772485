namespace Mirascope.Gen;

/// <summary>One line of a bill.</summary>
/// <param name="Kind">What is billed, such as <c>input</c>, <c>cache read</c> or <c>output</c>.</param>
/// <param name="Quantity">How many tokens (or uses).</param>
/// <param name="Rate">USD for a million tokens, or for one use; what a region adds is in it.</param>
/// <param name="Amount">USD, exact.</param>
public sealed record CostItem(string Kind, long Quantity, decimal Rate, decimal Amount)
{
    /// <summary>The model, where it is another than the call's own: one that was asked for advice on the way. Otherwise null.</summary>
    public string? Model { get; init; }
}
