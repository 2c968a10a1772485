namespace Mirascope.Gen.Generator.Models;

/// <summary>How a .NET type is read from JSON, written to it and described by a schema.</summary>
internal sealed record ShapeModel
{
    /// <summary>Which of the members below count.</summary>
    public required ShapeKind Kind { get; init; }

    /// <summary>The type in C#, fully qualified, with its question mark where it may be null.</summary>
    public required string TypeName { get; init; }

    /// <summary>Whether null is a value of it.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Whether it is a struct, so that a nullable one is a <c>Nullable&lt;T&gt;</c>.</summary>
    public bool IsValueType { get; init; }

    /// <summary>The type of a struct without the question mark of a nullable one.</summary>
    public string ValueTypeName => IsNullable && TypeName.EndsWith("?", System.StringComparison.Ordinal) ? TypeName.Substring(0, TypeName.Length - 1) : TypeName;

    /// <summary>The facts of a scalar.</summary>
    public ScalarModel? Scalar { get; init; }

    /// <summary>The names of a choice, as declared.</summary>
    public EquatableArray<string> Names { get; init; } = EquatableArray<string>.Empty;

    /// <summary>What a list or a map holds.</summary>
    public ShapeModel? Item { get; init; }

    /// <summary>Whether a list is an array.</summary>
    public bool IsArray { get; init; }

    /// <summary>The name of the <see cref="ObjectModel"/> of an object.</summary>
    public string? ObjectName { get; init; }
}
