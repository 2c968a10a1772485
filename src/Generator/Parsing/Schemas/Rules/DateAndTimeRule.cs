using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing.Schemas.Rules;

/// <summary>Dates, and times of day. A time has a pattern: the format of that name asks for an offset, which a TimeOnly has not.</summary>
internal sealed class DateAndTimeRule : IShapeRule
{
    private static readonly ScalarModel Date = new("string", "Date()", "Date") { Format = "date" };
    private static readonly ScalarModel Time = new("string", "Time()", "Time")
    {
        Pattern = @"^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,7})?)?$",
    };

    public ShapeModel? Read(ITypeSymbol type, ShapeReader reader) => TypeNames.PlainName(type) switch
    {
        "System.DateOnly" => Scalars.Shape(Date),
        "System.TimeOnly" => Scalars.Shape(Time),
        _ => null,
    };
}
