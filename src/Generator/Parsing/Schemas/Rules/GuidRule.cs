using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing.Schemas.Rules;

/// <summary>UUIDs.</summary>
internal sealed class GuidRule : IShapeRule
{
    private static readonly ScalarModel Guid = new("string", "Guid()", "Guid") { Format = "uuid" };

    public ShapeModel? Read(ITypeSymbol type, ShapeReader reader) =>
        TypeNames.PlainName(type) == "System.Guid" ? Scalars.Shape(Guid) : null;
}
