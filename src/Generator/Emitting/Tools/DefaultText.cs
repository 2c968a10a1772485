using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Emitting.Tools;

/// <summary>Writes the value a parameter has before it is read.</summary>
internal static class DefaultText
{
    public static string Of(ToolParameterModel parameter) => parameter.Default switch
    {
        null => Empty(parameter),
        { Kind: DefaultKind.Null } => "null",
        { Kind: DefaultKind.Text, Text: var text } => Literals.Of(text),
        { Kind: DefaultKind.Character, Text: var text } => "(char)" + ((int)text[0]).ToString(System.Globalization.CultureInfo.InvariantCulture),
        { Kind: DefaultKind.Number, Text: var text } => text + parameter.Shape.Scalar?.Suffix,
        { Kind: DefaultKind.Boolean, Text: var text } => text,
        { Kind: DefaultKind.Constant, Text: var text } => parameter.Shape.ValueTypeName + "." + Identifiers.Escape(text),
        { Kind: DefaultKind.NamelessConstant, Text: var text } => $"({parameter.Shape.ValueTypeName})({text})",
        { Kind: DefaultKind.EmptyList } => "[]",
        _ => Empty(parameter),
    };

    private static string Empty(ToolParameterModel parameter) =>
        parameter.Shape.IsValueType || parameter.Shape.IsNullable ? "default" : "default!";
}
