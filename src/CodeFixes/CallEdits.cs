using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mirascope.Gen.CodeFixes;

/// <summary>The edits; what stands around an argument, comments and line breaks, stays.</summary>
internal static class CallEdits
{
    public static SyntaxNode SetText(SyntaxNode root, AttributeArgumentSyntax argument, string text) =>
        Set(root, argument, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text)));

    /// <param name="root">The file.</param>
    /// <param name="argument">What to set.</param>
    /// <param name="number">A plain number.</param>
    public static SyntaxNode SetNumber(SyntaxNode root, AttributeArgumentSyntax argument, string number) =>
        Set(root, argument, SyntaxFactory.ParseExpression(number));

    public static SyntaxNode Remove(SyntaxNode root, AttributeArgumentSyntax argument) =>
        root.RemoveNode(argument, SyntaxRemoveOptions.KeepUnbalancedDirectives | SyntaxRemoveOptions.AddElasticMarker) ?? root;

    private static SyntaxNode Set(SyntaxNode root, AttributeArgumentSyntax argument, ExpressionSyntax value) =>
        root.ReplaceNode(argument.Expression, value.WithTriviaFrom(argument.Expression));
}
