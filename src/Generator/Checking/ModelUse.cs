using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Checking;

/// <summary>
/// Which model a call names and what it asks of it. Holds the tree, as diagnostics do: it lives in their lane only, where a call
/// in a file that nobody has touched is equal to what it was, and so is not looked up again.
/// </summary>
internal sealed record ModelUse
{
    /// <summary>Who answers, as written.</summary>
    public required string Provider { get; init; }

    /// <summary>Whether the provider is built in; of another one nothing is known unless the project's own catalogue knows it.</summary>
    public required bool IsBuiltIn { get; init; }

    /// <summary>The model's id as written.</summary>
    public required string Model { get; init; }

    /// <summary>The file.</summary>
    public required SyntaxTree Tree { get; init; }

    /// <summary>Where the model's id is written.</summary>
    public required TextSpan Place { get; init; }

    public required EquatableArray<ModelNeed> Needs { get; init; }
}
