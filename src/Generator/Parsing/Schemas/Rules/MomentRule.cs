using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing.Schemas.Rules;

/// <summary>Points in time: RFC 3339 date-times.</summary>
internal sealed class MomentRule : IShapeRule
{
    private static readonly ScalarModel Moment = new("string", "Moment()", "Moment") { Format = "date-time" };
    private static readonly ScalarModel DateTime = new("string", "DateTime()", "DateTime") { Format = "date-time" };

    public ShapeModel? Read(ITypeSymbol type, ShapeReader reader) => TypeNames.PlainName(type) switch
    {
        "System.DateTimeOffset" => Scalars.Shape(Moment),
        "System.DateTime" => Scalars.Shape(DateTime),
        _ => null,
    };
}
