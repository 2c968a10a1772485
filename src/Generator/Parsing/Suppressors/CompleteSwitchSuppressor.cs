using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mirascope.Gen.Generator.Parsing.Suppressors;

/// <summary>
/// Takes CS8509 away from a switch expression that handles every case of an emitted union. To the compiler an abstract record
/// is open; nothing but its nested cases can derive from an emitted one.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CompleteSwitchSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor Complete = new("MGS0001", "CS8509", "Every case of the union of tools is handled");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(Complete);

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (diagnostic.Location.SourceTree is { } tree
                && tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan) is SwitchExpressionSyntax node
                && SwitchCoverage.IsComplete(node, context.GetSemanticModel(tree), context.CancellationToken))
            {
                context.ReportSuppression(Suppression.Create(Complete, diagnostic));
            }
        }
    }
}
