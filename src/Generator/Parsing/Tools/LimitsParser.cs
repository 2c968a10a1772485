using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Diagnostics;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing.Tools;

/// <summary>Reads the attributes of System.ComponentModel.DataAnnotations that limit a parameter.</summary>
internal static partial class LimitsParser
{
    /// <summary>The limits; null where one cannot be, which is reported.</summary>
    public static LimitsModel? Parse(ToolContext tool, IParameterSymbol parameter, ShapeModel shape)
    {
        var limits = LimitsModel.None;
        var isWhole = true;
        foreach (var attribute in parameter.GetAttributes())
        {
            var reason = attribute.AttributeClass is { } known ? Apply(TypeNames.PlainName(known), attribute, shape, ref limits) : null;
            if (reason is null)
            {
                continue;
            }

            isWhole = false;
            var name = attribute.AttributeClass!.Name.Replace("Attribute", "");
            if (name == "RegularExpression" && AttributeArguments.Text(attribute, 0) is { } pattern)
            {
                tool.Diagnostics.Add(Descriptors.UnusablePattern, tool.PlaceOf(attribute), pattern, parameter.Name, reason);
            }
            else
            {
                tool.Diagnostics.Add(Descriptors.UnusableLimit, tool.PlaceOf(attribute), name, parameter.Name, reason);
            }
        }

        return isWhole ? limits : null;
    }

    /// <summary>Takes in one attribute; gives the reason where it cannot be.</summary>
    private static string? Apply(string name, AttributeData attribute, ShapeModel shape, ref LimitsModel limits) => name switch
    {
        "System.ComponentModel.DataAnnotations.RangeAttribute" => ApplyRange(attribute, shape, ref limits),
        "System.ComponentModel.DataAnnotations.StringLengthAttribute" => ApplyLength(shape, Named(attribute, "MinimumLength"), Argument(attribute, 0), listsToo: false, ref limits),
        "System.ComponentModel.DataAnnotations.MinLengthAttribute" => ApplyLength(shape, Argument(attribute, 0), null, listsToo: true, ref limits),
        "System.ComponentModel.DataAnnotations.MaxLengthAttribute" => ApplyLength(shape, null, Argument(attribute, 0), listsToo: true, ref limits),
        "System.ComponentModel.DataAnnotations.LengthAttribute" => ApplyLength(shape, Argument(attribute, 0), Argument(attribute, 1), listsToo: true, ref limits),
        "System.ComponentModel.DataAnnotations.RegularExpressionAttribute" => ApplyPattern(attribute, shape, ref limits),
        _ => null,
    };

    private static string? ApplyLength(ShapeModel shape, int? least, int? most, bool listsToo, ref LimitsModel limits)
    {
        if (!IsText(shape) && !(listsToo && shape.Kind == ShapeKind.List))
        {
            return listsToo ? "only a string or a list has a length" : "only a string has a length";
        }

        limits = limits with { LeastLength = least is > 0 ? least : limits.LeastLength, MostLength = most is >= 0 ? most : limits.MostLength };
        return limits is { LeastLength: { } from, MostLength: { } to } && from > to ? "no length is both at least the one and at most the other" : null;
    }

    private static string? ApplyPattern(AttributeData attribute, ShapeModel shape, ref LimitsModel limits)
    {
        if (!IsText(shape) || AttributeArguments.Text(attribute, 0) is not { } pattern)
        {
            return "only a string can match a pattern";
        }

        limits = limits with { Pattern = pattern };
        return PatternCheck.Refusal(pattern);
    }

    private static bool IsText(ShapeModel shape) => shape.Scalar is { Read: "Text()" };

    private static int? Argument(AttributeData attribute, int position) =>
        position < attribute.ConstructorArguments.Length && attribute.ConstructorArguments[position] is { Kind: TypedConstantKind.Primitive, Value: int value } ? value : null;

    private static int? Named(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value is { Kind: TypedConstantKind.Primitive, Value: int value })
            {
                return value;
            }
        }

        return null;
    }
}
