namespace Mirascope.Gen.Generator.Models;

/// <summary>
/// One call, as far as its emitted file depends on it. Immutable and equal by value: a member that holds a symbol, a node
/// or a location would write every file anew on each keystroke.
/// </summary>
internal sealed record CallModel
{
    /// <summary>The emitted file's name, unlike that of any other call even where case does not count.</summary>
    public required string HintName { get; init; }

    /// <summary>The namespace; empty for the global one.</summary>
    public required string Namespace { get; init; }

    /// <summary>The headers of the containing types, outermost first, such as <c>partial class Library&lt;T&gt;</c>.</summary>
    public required EquatableArray<string> ContainingTypes { get; init; }

    /// <summary>The call's name for people, such as <c>Librarian.RecommendAsync</c>.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The user's own documentation, as lines of XML; empty where there is none.</summary>
    public required string Documentation { get; init; }

    /// <summary>The containing type as emitted code names it from anywhere.</summary>
    public required string ContainingType { get; init; }

    /// <summary>Whether the containing type inherits from one of the user's, which may have calls of its own.</summary>
    public required bool HasBaseType { get; init; }

    public required MethodModel Method { get; init; }

    /// <summary>Who answers, as written; empty where that is missing.</summary>
    public required string Provider { get; init; }

    /// <summary>The model's id as written; empty where it is missing.</summary>
    public required string Model { get; init; }

    /// <summary>The types that are emitted for the return type.</summary>
    public required EmittedTypeModel? EmittedType { get; init; }

    /// <summary>The call's tools; null where there are none, or they are broken.</summary>
    public required ToolSetModel? Tools { get; init; }

    /// <summary>The body; null where the method cannot have one of ours, and only types are emitted.</summary>
    public required BodyModel? Body { get; init; }
}
