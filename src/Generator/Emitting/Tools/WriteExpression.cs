using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Emitting.Tools;

/// <summary>Writes the expressions that write values.</summary>
internal static class WriteExpression
{
    private const string Results = "global::Mirascope.Gen.Generated.ToolResults";

    /// <summary>A call that writes one value.</summary>
    public static string Call(ShapeModel shape, string union, string writer, string value)
    {
        if (shape.IsNullable && shape.IsValueType)
        {
            return $"{Results}.Optional<{shape.ValueTypeName}>({writer}, {value}, {Method(shape with { IsNullable = false, TypeName = shape.ValueTypeName }, union, writer)})";
        }

        return shape switch
        {
            { Kind: ShapeKind.List, Item: { } item } => $"{Results}.List<{item.TypeName}>({writer}, {value}, {Method(item, union, writer)})",
            { Kind: ShapeKind.Map, Item: { } item } => $"{Results}.Map<{item.TypeName}>({writer}, {value}, {Method(item, union, writer)})",
            _ => $"{Method(shape, union, writer)}({writer}, {value})",
        };
    }

    /// <summary>What writes a value of the shape: a method, or a lambda where there is none.</summary>
    public static string Method(ShapeModel shape, string union, string writer)
    {
        if ((shape.IsNullable && shape.IsValueType) || shape.Kind is ShapeKind.List or ShapeKind.Map)
        {
            // Each depth has names of its own.
            var inner = writer + "0";
            return $"static ({inner}, {inner}value) => {Call(shape, union, inner, inner + "value")}";
        }

        return shape.Kind switch
        {
            ShapeKind.Object => $"{union}Writer.Write{shape.ObjectName}",
            ShapeKind.Choice => $"{Results}.Name",
            _ => $"{Results}.{shape.Scalar?.Write}",
        };
    }
}
