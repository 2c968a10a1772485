using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mirascope.Gen.Generator.Parsing.Suppressors;

/// <summary>Finds out which cases of a union a switch expression handles whatever they hold.</summary>
internal sealed class SwitchCoverage
{
    private readonly HashSet<ISymbol> _handled = new(SymbolEqualityComparer.Default);
    private readonly SemanticModel _model;
    private readonly INamedTypeSymbol _union;
    private readonly CancellationToken _cancellationToken;
    private bool _isNullHandled;

    private SwitchCoverage(SemanticModel model, INamedTypeSymbol union, CancellationToken cancellationToken)
    {
        _model = model;
        _union = union;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Whether each case is handled without a condition, and null where the value may be null.</summary>
    public static bool IsComplete(SwitchExpressionSyntax node, SemanticModel model, CancellationToken cancellationToken)
    {
        var governing = model.GetTypeInfo(node.GoverningExpression, cancellationToken);
        if (governing.Type is not INamedTypeSymbol union || !EmittedUnion.Is(union))
        {
            return false;
        }

        var coverage = new SwitchCoverage(model, union, cancellationToken);
        foreach (var arm in node.Arms)
        {
            if (arm.WhenClause is null)
            {
                coverage.Add(arm.Pattern);
            }
        }

        if (governing.Nullability.FlowState == NullableFlowState.MaybeNull && !coverage._isNullHandled)
        {
            return false;
        }

        foreach (var known in EmittedUnion.CasesOf(union))
        {
            if (!coverage._handled.Contains(known))
            {
                return false;
            }
        }

        return true;
    }

    private void Add(PatternSyntax pattern)
    {
        switch (pattern)
        {
            case ParenthesizedPatternSyntax inner:
                Add(inner.Pattern);
                break;
            case BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern } either:
                Add(either.Left);
                Add(either.Right);
                break;
            case ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression }:
                _isNullHandled = true;
                break;
            case ConstantPatternSyntax constant:
                AddType(_model.GetSymbolInfo(constant.Expression, _cancellationToken).Symbol);
                break;
            case TypePatternSyntax type:
                AddType(_model.GetSymbolInfo(type.Type, _cancellationToken).Symbol);
                break;
            case DeclarationPatternSyntax declaration:
                AddType(_model.GetSymbolInfo(declaration.Type, _cancellationToken).Symbol);
                break;
            case RecursivePatternSyntax { PositionalPatternClause: null } recursive when MatchesAlways(recursive.PropertyPatternClause):
                AddType(recursive.Type is null ? _union : _model.GetSymbolInfo(recursive.Type, _cancellationToken).Symbol);
                break;
            case UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } }:
                AddType(_union);
                break;
        }
    }

    private void AddType(ISymbol? symbol)
    {
        if (SymbolEqualityComparer.Default.Equals(symbol, _union))
        {
            foreach (var known in EmittedUnion.CasesOf(_union))
            {
                _handled.Add(known);
            }
        }
        else if (symbol is INamedTypeSymbol type)
        {
            _handled.Add(type);
        }
    }

    private static bool MatchesAlways(PropertyPatternClauseSyntax? clause)
    {
        foreach (var member in clause?.Subpatterns ?? default)
        {
            if (member.Pattern is not (VarPatternSyntax { Designation: SingleVariableDesignationSyntax } or DiscardPatternSyntax))
            {
                return false;
            }
        }

        return true;
    }
}
