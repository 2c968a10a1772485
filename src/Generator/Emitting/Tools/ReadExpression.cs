using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Emitting.Tools;

/// <summary>Writes the expression that reads one parameter.</summary>
internal static class ReadExpression
{
    public static string Of(ToolParameterModel parameter, ReaderStatics statics)
    {
        var value = Limited(Plain(parameter.Shape, "arguments", statics), parameter, statics);
        return parameter.Shape.IsArray && parameter.Shape.Kind == ShapeKind.List
            ? Nullable(parameter.Shape, "arguments", $"{value}.ToArray()")
            : Nullable(parameter.Shape, "arguments", value);
    }

    private static string Nullable(ShapeModel shape, string reader, string value) =>
        shape.IsNullable ? $"{reader}.IsNull() ? null : {value}" : value;

    /// <summary>The value without null.</summary>
    private static string Plain(ShapeModel shape, string reader, ReaderStatics statics)
    {
        switch (shape.Kind)
        {
            case ShapeKind.Choice:
                var number = statics.AddChoice(shape);
                return $"Values{number}[{reader}.Choice(Names{number})]";
            case ShapeKind.List when shape.Item is { } item:
                var inner = Nullable(item, "item", Plain(item, "item", statics));
                return $"{reader}.List<{item.TypeName}>(static (ref global::Mirascope.Gen.Generated.ToolArguments item) => {inner})";
            default:
                return $"{reader}.{shape.Scalar?.Read}";
        }
    }

    private static string Limited(string value, ToolParameterModel parameter, ReaderStatics statics)
    {
        var limits = parameter.Limits;
        value = Bounded(value, parameter.Shape, limits.Minimum, "AtLeast", "Above");
        value = Bounded(value, parameter.Shape, limits.Maximum, "AtMost", "Below");
        if (limits.LeastLength is not null || limits.MostLength is not null)
        {
            var most = limits.MostLength is { } length ? length.ToString(System.Globalization.CultureInfo.InvariantCulture) : "int.MaxValue";
            value = $"arguments.{(parameter.Shape.Kind == ShapeKind.List ? "Count" : "Length")}({value}, {limits.LeastLength ?? 0}, {most})";
        }

        return limits.Pattern is { } pattern ? $"arguments.Matches({value}, {statics.AddPattern(pattern)})" : value;
    }

    // The type argument makes the literal take the parameter's type.
    private static string Bounded(string value, ShapeModel shape, BoundModel? bound, string inclusive, string exclusive) =>
        bound is null
            ? value
            : $"arguments.{(bound.IsExclusive ? exclusive : inclusive)}<{shape.ValueTypeName}>({value}, {bound.Digits}{shape.Scalar?.Suffix})";
}
