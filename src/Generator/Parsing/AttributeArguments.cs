using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mirascope.Gen.Generator.Parsing;

/// <summary>Finds what an attribute says: its values, and where in the source they stand.</summary>
internal static class AttributeArguments
{
    private static readonly string[] CallPositions = ["provider", "model"];

    /// <summary>The expression of a named argument, or of a constructor argument by its parameter's name.</summary>
    public static ExpressionSyntax? Find(AttributeSyntax? attribute, string name)
    {
        if (attribute?.ArgumentList is not { } list)
        {
            return null;
        }

        var position = 0;
        foreach (var argument in list.Arguments)
        {
            var given = argument.NameEquals?.Name.Identifier.ValueText
                ?? argument.NameColon?.Name.Identifier.ValueText
                ?? (position < CallPositions.Length ? CallPositions[position] : null);
            position++;
            if (given == name)
            {
                return argument.Expression;
            }
        }

        return null;
    }

    /// <summary>A constructor argument's text; null where it is missing, null or no text.</summary>
    public static string? Text(AttributeData attribute, int position) =>
        position < attribute.ConstructorArguments.Length
        && attribute.ConstructorArguments[position] is { Kind: TypedConstantKind.Primitive, Value: string text }
            ? text
            : null;

    /// <summary>Whether the compiler could read every constructor argument; where it could not, it says so itself.</summary>
    public static bool AreRead(AttributeData attribute)
    {
        if (attribute.AttributeConstructor is not { } constructor || attribute.ConstructorArguments.Length != constructor.Parameters.Length)
        {
            return false;
        }

        foreach (var argument in attribute.ConstructorArguments)
        {
            if (argument.Kind == TypedConstantKind.Error)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a named argument is written, and its value.</summary>
    public static bool TryGetNamed(AttributeData attribute, string name, out TypedConstant value)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                value = argument.Value;
                return value.Kind != TypedConstantKind.Error;
            }
        }

        value = default;
        return false;
    }
}
