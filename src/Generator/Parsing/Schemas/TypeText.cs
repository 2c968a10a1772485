using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mirascope.Gen.Generator.Parsing.Schemas;

/// <summary>Writes types as emitted code names them.</summary>
internal static class TypeText
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The type, fully qualified, question marks included.</summary>
    public static string Of(ITypeSymbol type) => type.ToDisplayString(Format);

    /// <summary>The type's name without type arguments, as <c>System.Collections.Generic.List</c>; empty for what has none.</summary>
    public static string PlainName(ITypeSymbol type) =>
        type is INamedTypeSymbol { ContainingType: null } named
            ? (named.ContainingNamespace.IsGlobalNamespace ? named.Name : named.ContainingNamespace.ToDisplayString() + "." + named.Name)
            : "";

    /// <summary>The name, with an at sign where it is a keyword.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
