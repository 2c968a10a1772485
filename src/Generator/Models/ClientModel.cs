namespace Mirascope.Gen.Generator.Models;

/// <summary>Where a call finds its client.</summary>
/// <param name="Expression">The C# expression; null for the current client.</param>
/// <param name="IsNullable">Whether it may be null by its declaration.</param>
internal sealed record ClientModel(string? Expression, bool IsNullable)
{
    public static readonly ClientModel Current = new(null, false);
}
