using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mirascope.Gen.Generator.Diagnostics;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing.Prompts;

/// <summary>Says where a prompt belongs to no call, which the compiler knows as a partial method without a body alone.</summary>
internal static class PromptChecker
{
    /// <summary>Whether the method has an attribute of the call's name, as far as syntax tells.</summary>
    public static bool IsMarkedAsCall(MethodDeclarationSyntax method)
    {
        foreach (var list in method.AttributeLists)
        {
            foreach (var attribute in list.Attributes)
            {
                var name = attribute.Name is QualifiedNameSyntax qualified ? qualified.Right : attribute.Name;
                if (name is SimpleNameSyntax { Identifier.ValueText: "LlmCall" or "LlmCallAttribute" })
                {
                    return true;
                }
            }
        }

        return false;
    }

    public static EquatableArray<DiagnosticInfo> Check(GeneratorAttributeSyntaxContext attributed, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag();
        if (attributed.TargetSymbol is IMethodSymbol { ContainingType: { } type } method && CallAttributes.Find(method) is null)
        {
            var where = attributed.Attributes[0].ApplicationSyntaxReference?.GetSyntax(cancellationToken) ?? attributed.TargetNode;
            diagnostics.Add(Descriptors.PromptWithoutCall, where, type.Name + "." + method.Name);
        }

        return diagnostics.ToEquatableArray();
    }
}
