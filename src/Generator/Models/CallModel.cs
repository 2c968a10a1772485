namespace Mirascope.Gen.Generator.Models;

/// <summary>
/// One call, as far as its emitted file depends on it. Immutable and equal by value: a member that holds a symbol, a node
/// or a location would write every file anew on each keystroke.
/// </summary>
internal sealed record CallModel
{
    /// <summary>The emitted file's name, unlike that of any other call even where case does not count.</summary>
    public required string HintName { get; init; }
}
