using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing.Schemas.Rules;

/// <summary>Decimal numbers, exact.</summary>
internal sealed class DecimalRule : IShapeRule
{
    private static readonly ScalarModel Decimal = new("number", "Decimal()", "Number") { Suffix = "M" };

    public ShapeModel? Read(ITypeSymbol type, ShapeReader reader) =>
        type.SpecialType == SpecialType.System_Decimal ? Scalars.Shape(Decimal) : null;
}
