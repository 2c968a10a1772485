using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Mirascope.Gen.Generator.Parsing;

/// <summary>
/// Names of emitted files: <c>Namespace.Type.Method.1a2b3c4d.g.cs</c>. The hash covers the whole signature, so overloads,
/// generic twins and names that differ only by case or by letters outside ASCII stay apart. A name that two files share
/// would remove every emitted file of the project.
/// </summary>
internal static class HintNames
{
    private const int MostCharacters = 120;

    public static string For(IMethodSymbol method)
    {
        var signature = Signature(method);
        var readable = Readable(method);
        if (readable.Length > MostCharacters)
        {
            readable = readable.Substring(readable.Length - MostCharacters);
        }

        return readable + "." + Fnv1A(signature).ToString("x8", CultureInfo.InvariantCulture) + ".g.cs";
    }

    /// <summary>What tells a method from every other in the program.</summary>
    public static string Signature(IMethodSymbol method)
    {
        var text = new StringBuilder(TypeNames.InCode(method.ContainingType))
            .Append('.').Append(method.Name).Append('`').Append(method.Arity).Append('(');
        foreach (var parameter in method.Parameters)
        {
            text.Append(parameter.RefKind == RefKind.None ? "" : "&").Append(ParameterType(parameter.Type)).Append(',');
        }

        return text.Append(')').ToString();
    }

    // A method's own type parameters count by place: T and U in that place are the same signature.
    private static string ParameterType(ITypeSymbol type) =>
        type is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } parameter
            ? "!!" + parameter.Ordinal.ToString(CultureInfo.InvariantCulture)
            : type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static string Readable(IMethodSymbol method)
    {
        var text = new StringBuilder();
        foreach (var letter in TypeNames.Namespace(method.ContainingNamespace) + "." + TypePath(method.ContainingType) + "." + method.Name)
        {
            var isSafe = letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_';
            if (letter != '@')
            {
                text.Append(isSafe ? letter : '_');
            }
        }

        return text.ToString().TrimStart('.');
    }

    private static string TypePath(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? TypePath(outer) + "." + type.Name : type.Name;

    private static uint Fnv1A(string text)
    {
        var hash = 2166136261u;
        foreach (var letter in text)
        {
            hash = unchecked((hash ^ (letter & 0xFFu)) * 16777619u);
            hash = unchecked((hash ^ ((uint)letter >> 8)) * 16777619u);
        }

        return hash;
    }
}
