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

    /// <summary>What the attribute says of the choice among tools; null where it says nothing.</summary>
    public static string? ParseChoice(CallContext call, ToolSetModel? tools)
    {
        if (!AttributeArguments.TryGetNamed(call.Attribute, "ToolChoice", out var given) || given.Value is not string choice)
        {
            return null;
        }

        if (tools is null && !CallAttributes.HasTools(call.Attribute))
        {
            call.Report(Descriptors.UnknownToolChoice, call.WhereIs("ToolChoice"), choice, "the call has no tools");
        }
        else if (tools is not null && choice is not ("auto" or "none" or "required"))
        {
            CheckNamesTool(call, tools, choice);
        }

        return choice;
    }

    private static void CheckNamesTool(CallContext call, ToolSetModel tools, string choice)
    {
        var names = new List<string>();
        foreach (var tool in tools.Tools)
        {
            names.Add(tool.Name);
        }

        if (!names.Contains(choice))
        {
            var hint = NearestName.Find(choice, names) is { } nearest
                ? "did you mean '" + nearest + "'?"
                : "write auto, none, required" + (names.Count > 0 ? ", or " + string.Join(", ", names) : "");
            call.Report(Descriptors.UnknownToolChoice, call.WhereIs("ToolChoice"), choice, hint);
        }
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
            var where = i < written.Count ? written[i] : argument ?? (SyntaxNode)call.Syntax;
            switch (tools.Values[i].Value)
            {
                // A type that does not exist is the compiler's to report.
                case INamedTypeSymbol { TypeKind: not TypeKind.Error } type:
                    types.Add((type, where));
                    break;
                case ITypeSymbol { TypeKind: not TypeKind.Error } other:
                    call.Report(Descriptors.NoTools, where, TypeNames.InMessage(other));
                    break;
            }
        }

        return types;
    }
}
