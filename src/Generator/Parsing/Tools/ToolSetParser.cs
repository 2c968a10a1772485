using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Diagnostics;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing.Tools;

/// <summary>Makes the tools of a call from the types its attribute names.</summary>
internal static class ToolSetParser
{
    /// <summary>
    /// The tools; null where no type is named. Tools that are broken are left out, so that the union exists and a user reads of
    /// the tool alone.
    /// </summary>
    /// <param name="types">The types, each with its <c>typeof</c>.</param>
    /// <param name="unionName">The name of the emitted union.</param>
    /// <param name="within">The type that declares the call: it must be able to name the tools.</param>
    /// <param name="compilation">Used for this parse only.</param>
    /// <param name="diagnostics">Takes what is wrong with the set. What is wrong with a tool of this compilation is reported at the tool, once.</param>
    /// <param name="cancellationToken">Stops the parse.</param>
    public static ToolSetModel? Parse(
        IReadOnlyList<(INamedTypeSymbol Type, SyntaxNode Where)> types,
        string unionName,
        INamedTypeSymbol within,
        Compilation compilation,
        DiagnosticBag diagnostics,
        CancellationToken cancellationToken)
    {
        if (types.Count == 0)
        {
            return null;
        }

        var set = new ToolSetBuilder(unionName, diagnostics);
        foreach (var (type, where) in types)
        {
            var methods = ToolMethodsOf(type);
            if (methods.Count == 0 && type.TypeKind != TypeKind.Error)
            {
                diagnostics.Add(Descriptors.NoTools, where, TypeNames.InMessage(type));
            }

            foreach (var (method, mark) in methods)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var isHere = SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly);
                var bag = isHere ? new DiagnosticBag() : diagnostics;
                var tool = new ToolContext(method, isHere, where.GetLocation(), set.Shapes, bag, cancellationToken);
                if (!compilation.IsSymbolAccessibleWithin(method, within))
                {
                    diagnostics.Add(Descriptors.InaccessibleTool, where, tool.DisplayName, within.Name);
                }
                else if (ToolParser.Parse(tool, mark) is { } parsed)
                {
                    set.Add(parsed, tool, where);
                }
            }
        }

        return set.Build();
    }

    private static List<(IMethodSymbol Method, AttributeData Mark)> ToolMethodsOf(INamedTypeSymbol type)
    {
        var methods = new List<(IMethodSymbol Method, AttributeData Mark)>();
        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol method && ToolParser.MarkOf(method) is { } mark)
            {
                methods.Add((method, mark));
            }
        }

        // The parts of a type come in the order in which the compiler was given the files, which is nobody's choice.
        if (type.DeclaringSyntaxReferences.Length > 1)
        {
            methods.Sort(static (left, right) => string.CompareOrdinal(left.Method.ToDisplayString(), right.Method.ToDisplayString()));
        }

        return methods;
    }
}
