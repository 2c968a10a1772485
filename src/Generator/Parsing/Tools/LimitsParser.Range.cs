using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing.Tools;

/// <content>Ranges of numbers.</content>
internal static partial class LimitsParser
{
    private static string? ApplyRange(AttributeData attribute, ShapeModel shape, ref LimitsModel limits)
    {
        if (shape.Scalar is not { JsonType: "integer" or "number" } scalar)
        {
            return "only a number has a range";
        }

        var arguments = attribute.ConstructorArguments;
        var first = arguments.Length == 3 ? 1 : 0;
        if (arguments.Length < 2
            || !TryRead(arguments[first], scalar, out var minimum)
            || !TryRead(arguments[first + 1], scalar, out var maximum))
        {
            return "its ends are not numbers of the parameter's type";
        }

        if (minimum is { } least && maximum is { } most && Compare(least, most) > 0)
        {
            return "no number is both at least the one and at most the other";
        }

        limits = limits with
        {
            Minimum = minimum is null ? null : new BoundModel(minimum, IsExclusive(attribute, "MinimumIsExclusive")),
            Maximum = maximum is null ? null : new BoundModel(maximum, IsExclusive(attribute, "MaximumIsExclusive")),
        };
        return null;
    }

    /// <summary>The digits of one end; null where it is no limit to the type.</summary>
    private static bool TryRead(TypedConstant end, ScalarModel scalar, out string? digits)
    {
        var value = end.Kind == TypedConstantKind.Primitive ? end.Value : null;
        digits = value switch
        {
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value as string,
        };
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var approximate))
        {
            return false;
        }

        if (scalar.Suffix is "D" or "F")
        {
            // Beyond a float's range lies nothing that could be kept out.
            var isLimit = !double.IsNaN(approximate) && Math.Abs(approximate) <= (scalar.Suffix == "F" ? float.MaxValue : double.MaxValue);
            digits = isLimit ? approximate.ToString("R", CultureInfo.InvariantCulture) : null;
            return true;
        }

        if (!decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
        {
            digits = null;
            return true;
        }

        digits = exact.ToString(CultureInfo.InvariantCulture);
        if (scalar.JsonType != "integer")
        {
            return true;
        }

        digits = IsWithin(exact, scalar.Read) ? digits : null;
        return exact == decimal.Truncate(exact);
    }

    // A limit at or beyond the type's own says nothing.
    private static bool IsWithin(decimal value, string read) => read switch
    {
        "Integer<sbyte>()" => value is > sbyte.MinValue and < sbyte.MaxValue,
        "Integer<byte>()" => value is > byte.MinValue and < byte.MaxValue,
        "Integer<short>()" => value is > short.MinValue and < short.MaxValue,
        "Integer<ushort>()" => value is > ushort.MinValue and < ushort.MaxValue,
        "Integer<uint>()" or "Integer<nuint>()" => value is > uint.MinValue and < uint.MaxValue,
        "Integer<long>()" => value is > long.MinValue and < long.MaxValue,
        "Integer<ulong>()" or "Integer<global::System.UInt128>()" => value is > ulong.MinValue and < ulong.MaxValue,
        "Integer<global::System.Int128>()" => value is > long.MinValue and < long.MaxValue,
        _ => value is > int.MinValue and < int.MaxValue,
    };

    private static int Compare(string left, string right) =>
        double.Parse(left, NumberStyles.Float, CultureInfo.InvariantCulture).CompareTo(double.Parse(right, NumberStyles.Float, CultureInfo.InvariantCulture));

    private static bool IsExclusive(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value is { Kind: TypedConstantKind.Primitive, Value: true })
            {
                return true;
            }
        }

        return false;
    }
}
