using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing;

/// <summary>The types around a call, as the emitted file opens them again.</summary>
internal static class ContainingTypes
{
    /// <summary>The headers, outermost first.</summary>
    public static EquatableArray<string> Headers(INamedTypeSymbol innermost)
    {
        var headers = new List<string>();
        for (var type = innermost; type is not null; type = type.ContainingType)
        {
            headers.Insert(0, "partial " + Keyword(type) + " " + TypeNames.Escape(type.Name) + TypeParameters(type));
        }

        return headers.ToEquatableArray();
    }

    /// <summary>The innermost type around a declaration that is not partial; null where all are.</summary>
    public static TypeDeclarationSyntax? FirstNotPartial(SyntaxNode declaration)
    {
        for (var node = declaration.Parent; node is not null; node = node.Parent)
        {
            if (node is TypeDeclarationSyntax type && !type.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                return type;
            }
        }

        return null;
    }

    private static string Keyword(INamedTypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Interface => "interface",
        TypeKind.Struct => type.IsRecord ? "record struct" : "struct",
        _ => type.IsRecord ? "record" : "class",
    };

    private static string TypeParameters(INamedTypeSymbol type)
    {
        if (type.TypeParameters.Length == 0)
        {
            return "";
        }

        var text = new StringBuilder("<");
        foreach (var parameter in type.TypeParameters)
        {
            text.Append(text.Length > 1 ? ", " : "");
            text.Append(parameter.Variance switch
            {
                VarianceKind.In => "in ",
                VarianceKind.Out => "out ",
                _ => "",
            });
            text.Append(TypeNames.Escape(parameter.Name));
        }

        return text.Append('>').ToString();
    }
}
