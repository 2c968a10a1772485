using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing.Schemas.Rules;

/// <summary>Dictionaries with string keys, as results.</summary>
internal sealed class MapRule : IShapeRule
{
    public ShapeModel? Read(ITypeSymbol type, ShapeReader reader)
    {
        if (reader.Use != ShapeUse.Result || ValueOf(type) is not { } value || reader.ReadWithin(value) is not { } shape)
        {
            return null;
        }

        return new ShapeModel { Kind = ShapeKind.Map, TypeName = "", Item = shape };
    }

    private static ITypeSymbol? ValueOf(ITypeSymbol type)
    {
        if (IsPairs(type, out var own))
        {
            return own;
        }

        foreach (var implemented in type.AllInterfaces)
        {
            if (IsPairs(implemented, out var value))
            {
                return value;
            }
        }

        return null;
    }

    private static bool IsPairs(ITypeSymbol type, out ITypeSymbol? value)
    {
        value = type is INamedTypeSymbol
        {
            OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T,
            TypeArguments: [INamedTypeSymbol { Name: "KeyValuePair", TypeArguments: [{ SpecialType: SpecialType.System_String }, var found] }],
        }
            ? found
            : null;
        return value is not null;
    }
}
