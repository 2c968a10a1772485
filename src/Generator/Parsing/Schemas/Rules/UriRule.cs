using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing.Schemas.Rules;

/// <summary>Absolute URIs. A pattern, because not every provider takes the format.</summary>
internal sealed class UriRule : IShapeRule
{
    private static readonly ScalarModel Uri = new("string", "Uri()", "Uri") { Pattern = "^[A-Za-z][A-Za-z0-9+.-]*:" };

    public ShapeModel? Read(ITypeSymbol type, ShapeReader reader) =>
        TypeNames.PlainName(type) == "System.Uri" ? Scalars.Shape(Uri) : null;
}
