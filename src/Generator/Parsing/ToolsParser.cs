using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mirascope.Gen.Generator.Diagnostics;
using Mirascope.Gen.Generator.Models;
using Mirascope.Gen.Generator.Parsing.Tools;

namespace Mirascope.Gen.Generator.Parsing;

/// <summary>Reads which types the attribute names as tools, and hands them to the parser of tools.</summary>
internal static class ToolsParser
{
    /// <summary>The tools; null where there are none, or where the union could not stand beside the call.</summary>
    public static ToolSetModel? Parse(CallContext call, string baseName, bool isUnionVisible)
    {
        var tools = ToolSetParser.Parse(
            Types(call),
            baseName + "Tool",
            call.Type,
            call.Compilation,
            call.Diagnostics,
            call.CancellationToken);
        if (tools is null || !isUnionVisible || Visibility.Of(call.Method) <= tools.Access)
        {
            return tools;
        }

        call.Report(Descriptors.LessAccessibleType, call.Syntax.Identifier, call.DisplayName, tools.LeastAccessible ?? "");
        return null;
    }

    private static List<(INamedTypeSymbol Type, SyntaxNode Where)> Types(CallContext call)
    {
        var types = new List<(INamedTypeSymbol, SyntaxNode)>();
        if (!AttributeArguments.TryGetNamed(call.Attribute, "Tools", out var tools) || tools.Kind != TypedConstantKind.Array || tools.IsNull)
        {
            return types;
        }

        var written = new List<SyntaxNode>();
        var argument = AttributeArguments.Find(call.AttributeSyntax, "Tools");
        foreach (var node in argument?.DescendantNodes() ?? [])
        {
            if (node is TypeOfExpressionSyntax type)
            {
                written.Add(type);
            }
        }

        for (var i = 0; i < tools.Values.Length; i++)
        {
            // A type that does not exist is the compiler's to report.
            if (tools.Values[i].Value is INamedTypeSymbol { TypeKind: not TypeKind.Error } type)
            {
                types.Add((type, i < written.Count ? written[i] : argument ?? (SyntaxNode)call.Syntax));
            }
        }

        return types;
    }
}
