using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing.Tools;

/// <summary>Finds the value of a parameter that is not given.</summary>
internal static class DefaultParser
{
    /// <summary>The value; null where the model must give one.</summary>
    public static DefaultModel? Parse(IParameterSymbol parameter, ShapeModel shape)
    {
        if (parameter.HasExplicitDefaultValue)
        {
            return Stated(parameter, shape);
        }

        if (shape.IsNullable)
        {
            return new DefaultModel(DefaultKind.Null) { IsStated = false };
        }

        return parameter.IsParams ? new DefaultModel(DefaultKind.EmptyList) { IsStated = false }
            : parameter.IsOptional ? new DefaultModel(DefaultKind.Zero)
            : null;
    }

    private static DefaultModel Stated(IParameterSymbol parameter, ShapeModel shape) => parameter.ExplicitDefaultValue switch
    {
        // A struct's "= default" is null to the compiler; so is a null given to a string that may not be null.
        null => new DefaultModel(shape.IsNullable ? DefaultKind.Null : DefaultKind.Zero),
        string text => new DefaultModel(DefaultKind.Text, text),
        char character => new DefaultModel(DefaultKind.Character, character.ToString()),
        bool truth => new DefaultModel(DefaultKind.Boolean, truth ? "true" : "false"),
        var value when shape.Kind == ShapeKind.Choice => Constant(parameter, value),
        double.NaN or double.PositiveInfinity or double.NegativeInfinity => new DefaultModel(DefaultKind.Zero),
        double number => new DefaultModel(DefaultKind.Number, number.ToString("R", CultureInfo.InvariantCulture)),
        float number => new DefaultModel(DefaultKind.Number, number.ToString("R", CultureInfo.InvariantCulture)),
        IFormattable number => new DefaultModel(DefaultKind.Number, number.ToString(null, CultureInfo.InvariantCulture)),
        _ => new DefaultModel(DefaultKind.Zero),
    };

    private static DefaultModel Constant(IParameterSymbol parameter, object value)
    {
        var type = parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : parameter.Type;
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } constant && Equals(constant.ConstantValue, value))
            {
                return new DefaultModel(DefaultKind.Constant, constant.Name);
            }
        }

        return new DefaultModel(DefaultKind.NamelessConstant, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "0");
    }
}
