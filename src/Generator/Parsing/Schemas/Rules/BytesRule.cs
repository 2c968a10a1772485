using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing.Schemas.Rules;

/// <summary>Bytes, which go out as base 64. No model writes them well, so they do not come in.</summary>
internal sealed class BytesRule : IShapeRule
{
    private static readonly ScalarModel Bytes = new("string", "", "Bytes");

    public ShapeModel? Read(ITypeSymbol type, ShapeReader reader)
    {
        if (type is not IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte })
        {
            return null;
        }

        return reader.Use == ShapeUse.Result ? Scalars.Shape(Bytes) : reader.Refuse(type, "take a string and decode it");
    }
}
