using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing.Schemas.Rules;

/// <summary>Binary floating-point numbers.</summary>
internal sealed class FloatingRule : IShapeRule
{
    public ShapeModel? Read(ITypeSymbol type, ShapeReader reader) => type.SpecialType switch
    {
        SpecialType.System_Double => Floating("double", "D"),
        SpecialType.System_Single => Floating("float", "F"),
        _ => null,
    };

    private static ShapeModel Floating(string type, string suffix) =>
        Scalars.Shape(new ScalarModel("number", $"Floating<{type}>()", "Number") { Suffix = suffix });
}
