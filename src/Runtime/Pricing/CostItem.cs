namespace Mirascope.Gen;

/// <summary>One line of a bill.</summary>
/// <param name="Kind">What is billed, such as <c>input</c>, <c>cache read</c> or <c>output</c>.</param>
/// <param name="Quantity">How many tokens (or uses).</param>
/// <param name="Rate">USD for a million tokens, or for one use.</param>
/// <param name="Amount">USD, exact.</param>
public sealed record CostItem(string Kind, long Quantity, decimal Rate, decimal Amount);
