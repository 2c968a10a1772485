using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing.Schemas.Rules;

/// <summary>True and false.</summary>
internal sealed class BooleanRule : IShapeRule
{
    private static readonly ScalarModel Boolean = new("boolean", "Boolean()", "Boolean");

    public ShapeModel? Read(ITypeSymbol type, ShapeReader reader) =>
        type.SpecialType == SpecialType.System_Boolean ? Scalars.Shape(Boolean) : null;
}
