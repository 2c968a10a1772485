using System.Threading;
using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Diagnostics;
using Mirascope.Gen.Generator.Models;
using Mirascope.Gen.Generator.Parsing.Schemas;

namespace Mirascope.Gen.Generator.Parsing.Tools;

/// <summary>Says what is wrong with one tool, once, however many calls use it and even if none does.</summary>
internal static class ToolChecker
{
    public static EquatableArray<DiagnosticInfo> Check(GeneratorAttributeSyntaxContext attributed, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag();
        if (attributed.TargetSymbol is IMethodSymbol method)
        {
            var mark = attributed.Attributes[0].ApplicationSyntaxReference?.GetSyntax(cancellationToken) ?? attributed.TargetNode;
            var tool = new ToolContext(method, isHere: true, mark.GetLocation(), new ShapeReader(), diagnostics, cancellationToken);
            ToolParser.Parse(tool, attributed.Attributes[0]);
        }

        return diagnostics.ToEquatableArray();
    }
}
