using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing.Schemas;

/// <summary>Finds the shapes of types. One reader serves one set of tools, so that each object is known once.</summary>
internal sealed class ShapeReader
{
    private readonly Dictionary<ITypeSymbol, string> _names = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ITypeSymbol> _open = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _taken = new();
    private readonly List<ObjectModel> _objects = new();

    /// <summary>The objects found so far.</summary>
    public List<ObjectModel> Objects => _objects;

    /// <summary>Which way the value of the current question goes.</summary>
    public ShapeUse Use { get; private set; }

    /// <summary>Why the last answer was null: the type and the reason, for a message.</summary>
    public (string Type, string Reason)? Refusal { get; private set; }

    /// <summary>Whether the last answer was null because the compiler itself does not know a type; it says so.</summary>
    public bool IsUnknown { get; private set; }

    /// <summary>The shape of a type; null, with a <see cref="Refusal"/>, where it has none.</summary>
    public ShapeModel? Read(ITypeSymbol type, ShapeUse use)
    {
        (Use, Refusal, IsUnknown) = (use, null, false);
        return ReadWithin(type);
    }

    /// <summary>The shape of a type within another.</summary>
    public ShapeModel? ReadWithin(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            var value = ReadWithin(nullable.TypeArguments[0]);
            return value is null ? null : value with { TypeName = TypeNames.InCode(type), IsNullable = true };
        }

        if (type.TypeKind == TypeKind.Error)
        {
            IsUnknown = true;
            return null;
        }

        foreach (var rule in ShapeRules.Ordered)
        {
            if (rule.Read(type, this) is { } shape)
            {
                return shape with
                {
                    TypeName = TypeNames.InCode(type),
                    IsNullable = type.NullableAnnotation == NullableAnnotation.Annotated,
                    IsValueType = type.IsValueType,
                };
            }

            if (Refusal is not null || IsUnknown)
            {
                return null;
            }
        }

        return Refuse(type, Use == ShapeUse.Argument
            ? "give the value as a string, a number, a boolean, an enum or a list of these"
            : "give back a string, or a record with public properties");
    }

    /// <summary>Says why a type has no shape; always null.</summary>
    public ShapeModel? Refuse(ITypeSymbol type, string reason)
    {
        Refusal ??= (TypeNames.InMessage(type), reason);
        return null;
    }

    /// <summary>Whether a type is being read right now, so that it holds itself.</summary>
    public bool IsOpen(ITypeSymbol type) => _open.Contains(type);

    /// <summary>The name of an object that is known; null where it is not.</summary>
    public string? NameOf(ITypeSymbol type) => _names.TryGetValue(type, out var name) ? name : null;

    /// <summary>Begins to read an object.</summary>
    public void Open(ITypeSymbol type) => _open.Add(type);

    /// <summary>Ends reading an object without a result.</summary>
    public void Close(ITypeSymbol type) => _open.Remove(type);

    /// <summary>Keeps an object under a name of its own.</summary>
    public string Keep(ITypeSymbol type, List<MemberModel> members)
    {
        var name = type.Name;
        for (var number = 2; !_taken.Add(name); number++)
        {
            name = type.Name + number;
        }

        _open.Remove(type);
        _names.Add(type, name);
        _objects.Add(new ObjectModel(name, TypeNames.InCode(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated)), type.IsValueType, members.ToEquatableArray()));
        return name;
    }
}
