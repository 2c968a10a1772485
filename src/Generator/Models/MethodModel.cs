namespace Mirascope.Gen.Generator.Models;

/// <summary>The method's signature as its implementing part repeats it, all names qualified.</summary>
internal sealed record MethodModel
{
    /// <summary>The modifiers in the user's order, <c>partial</c> left out.</summary>
    public required string Modifiers { get; init; }

    /// <summary>The accessibility of emitted types, such as <c>public</c>.</summary>
    public required string Accessibility { get; init; }

    public required string ReturnType { get; init; }

    /// <summary>The name with its type parameters, such as <c>AskAsync&lt;T&gt;</c>.</summary>
    public required string Name { get; init; }

    public required EquatableArray<ParameterModel> Parameters { get; init; }

    /// <summary>The constraint clauses, one a type parameter that has any.</summary>
    public required EquatableArray<string> Constraints { get; init; }
}
