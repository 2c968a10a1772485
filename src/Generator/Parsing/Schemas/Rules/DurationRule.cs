using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing.Schemas.Rules;

/// <summary>Lengths of time, in the constant form of .NET.</summary>
internal sealed class DurationRule : IShapeRule
{
    private static readonly ScalarModel Duration = new("string", "Duration()", "Duration")
    {
        Pattern = @"^-?([0-9]+\.)?([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,7})?$",
    };

    public ShapeModel? Read(ITypeSymbol type, ShapeReader reader) =>
        TypeNames.PlainName(type) == "System.TimeSpan" ? Scalars.Shape(Duration) : null;
}
