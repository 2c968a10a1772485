using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing.Schemas.Rules;

/// <summary>Strings and single characters.</summary>
internal sealed class TextRule : IShapeRule
{
    private static readonly ScalarModel Text = new("string", "Text()", "Text");
    private static readonly ScalarModel Character = new("string", "Character()", "Character") { Length = 1 };

    public ShapeModel? Read(ITypeSymbol type, ShapeReader reader) => type.SpecialType switch
    {
        SpecialType.System_String => Scalars.Shape(Text),
        SpecialType.System_Char => Scalars.Shape(Character),
        _ => null,
    };
}
