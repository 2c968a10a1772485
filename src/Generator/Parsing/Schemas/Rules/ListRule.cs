using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing.Schemas.Rules;

/// <summary>Arrays and lists: those that a list can stand for come in, all that can be enumerated go out.</summary>
internal sealed class ListRule : IShapeRule
{
    public ShapeModel? Read(ITypeSymbol type, ShapeReader reader)
    {
        var item = type is IArrayTypeSymbol { Rank: 1 } array ? array.ElementType
            : type is INamedTypeSymbol named ? ItemOf(named, reader.Use)
            : null;
        if (item is null)
        {
            return null;
        }

        var shape = reader.ReadWithin(item);
        if (shape is null)
        {
            return null;
        }

        return shape.Kind == ShapeKind.List && reader.Use == ShapeUse.Argument
            ? reader.Refuse(type, "take a list of single values")
            : new ShapeModel { Kind = ShapeKind.List, TypeName = "", Item = shape, IsArray = type.TypeKind == TypeKind.Array };
    }

    private static ITypeSymbol? ItemOf(INamedTypeSymbol type, ShapeUse use)
    {
        if (use == ShapeUse.Argument)
        {
            return type.TypeArguments.Length == 1 && IsListLike(TypeNames.PlainName(type)) ? type.TypeArguments[0] : null;
        }

        if (type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
        {
            return type.TypeArguments[0];
        }

        ITypeSymbol? item = null;
        foreach (var implemented in type.AllInterfaces)
        {
            if (implemented.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            {
                if (item is not null)
                {
                    return null;
                }

                item = implemented.TypeArguments[0];
            }
        }

        return item;
    }

    private static bool IsListLike(string name) => name is
        "System.Collections.Generic.List"
        or "System.Collections.Generic.IList"
        or "System.Collections.Generic.ICollection"
        or "System.Collections.Generic.IEnumerable"
        or "System.Collections.Generic.IReadOnlyList"
        or "System.Collections.Generic.IReadOnlyCollection";
}
