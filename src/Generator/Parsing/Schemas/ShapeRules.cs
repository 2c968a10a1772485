using Mirascope.Gen.Generator.Parsing.Schemas.Rules;

namespace Mirascope.Gen.Generator.Parsing.Schemas;

/// <summary>All rules, in the order in which they are asked: the first that knows a type wins.</summary>
internal static class ShapeRules
{
    public static readonly IShapeRule[] Ordered =
    {
        new TextRule(),
        new BooleanRule(),
        new IntegerRule(),
        new FloatingRule(),
        new DecimalRule(),
        new EnumRule(),
        new GuidRule(),
        new MomentRule(),
        new DateAndTimeRule(),
        new DurationRule(),
        new UriRule(),
        new BytesRule(),
        new MapRule(),
        new ListRule(),
        new ObjectRule(),
    };
}
