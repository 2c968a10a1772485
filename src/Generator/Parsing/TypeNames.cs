using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mirascope.Gen.Generator.Parsing;

/// <summary>How symbols are written: qualified for emitted code, short for messages.</summary>
internal static class TypeNames
{
    private static readonly SymbolDisplayFormat Qualified = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat NamespaceName = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>The type as emitted code names it.</summary>
    public static string InCode(ITypeSymbol type) => type.ToDisplayString(Qualified);

    /// <summary>The type as a message names it.</summary>
    public static string InMessage(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    public static string Namespace(INamespaceSymbol? name) =>
        name is null || name.IsGlobalNamespace ? "" : name.ToDisplayString(NamespaceName);

    /// <summary>The name with an <c>@</c> where it is a keyword, or one that some place would take for one.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None
        || name is "async" or "await" or "file" or "from" or "global" or "nameof" or "partial" or "record" or "required" or "scoped" or "yield"
            ? "@" + name
            : name;

    /// <summary>Whether this is the type of that name and arity in that namespace, not nested.</summary>
    public static bool Is(ITypeSymbol? type, string namespaceName, string name, int arity = 0) =>
        type is INamedTypeSymbol { ContainingType: null } named
        && named.Name == name
        && named.Arity == arity
        && named.TypeKind != TypeKind.Error
        && Is(named.ContainingNamespace, namespaceName, namespaceName.Length);

    // From the last name to the first, without making the namespace's text: this runs for every type of every call.
    private static bool Is(INamespaceSymbol? symbol, string name, int end)
    {
        if (symbol is null || symbol.IsGlobalNamespace)
        {
            return symbol is not null && end <= 0;
        }

        var start = end - symbol.Name.Length;
        return start >= 0
            && string.CompareOrdinal(name, start, symbol.Name, 0, symbol.Name.Length) == 0
            && (start == 0 || name[start - 1] == '.')
            && Is(symbol.ContainingNamespace, name, start - 1);
    }

    /// <summary>The type's name without type arguments, such as <c>System.Collections.Generic.List</c>; empty for what is nested or has none.</summary>
    public static string PlainName(ITypeSymbol type) =>
        type is INamedTypeSymbol { ContainingType: null } named
            ? (named.ContainingNamespace.IsGlobalNamespace ? named.Name : named.ContainingNamespace.ToDisplayString() + "." + named.Name)
            : "";
}
