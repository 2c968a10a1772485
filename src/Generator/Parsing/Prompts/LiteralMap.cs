using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Mirascope.Gen.Generator.Parsing.Prompts;

/// <summary>
/// Maps a place in a template to its place in the source, where the template is written as literals: regular, verbatim or
/// raw ones, or several joined by <c>+</c>. A constant defined elsewhere maps to the whole argument.
/// </summary>
internal sealed class LiteralMap
{
    private readonly SyntaxNode _argument;
    private readonly List<TextSpan>? _letters;

    private LiteralMap(SyntaxNode argument, List<TextSpan>? letters)
    {
        _argument = argument;
        _letters = letters;
    }

    public SyntaxTree Tree => _argument.SyntaxTree;

    public static LiteralMap For(SyntaxNode argument, string value)
    {
        var letters = new List<TextSpan>(value.Length);
        var isMapped = argument is ExpressionSyntax expression && TryMap(expression, letters) && letters.Count == value.Length;
        return new LiteralMap(argument, isMapped ? letters : null);
    }

    public TextSpan SpanOf(int start, int length) =>
        _letters is null || length == 0 || start + length > _letters.Count
            ? _argument.Span
            : TextSpan.FromBounds(_letters[start].Start, _letters[start + length - 1].End);

    private static bool TryMap(ExpressionSyntax expression, List<TextSpan> letters) => expression switch
    {
        ParenthesizedExpressionSyntax inner => TryMap(inner.Expression, letters),
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => TryMap(sum.Left, letters) && TryMap(sum.Right, letters),
        LiteralExpressionSyntax literal => TryMap(literal.Token, letters),
        _ => false,
    };

    private static bool TryMap(SyntaxToken token, List<TextSpan> letters)
    {
        // A literal with an error in it is the compiler's to report; its text may be anything.
        if (token.ContainsDiagnostics)
        {
            return false;
        }

        var before = letters.Count;
        switch (token.Kind())
        {
            case SyntaxKind.StringLiteralToken when token.Text.StartsWith("@", StringComparison.Ordinal):
                LiteralLetters.AddVerbatim(token.Text, token.SpanStart, letters);
                break;
            case SyntaxKind.StringLiteralToken:
                LiteralLetters.AddRegular(token.Text, token.SpanStart, letters);
                break;
            case SyntaxKind.SingleLineRawStringLiteralToken:
                LiteralLetters.AddRaw(token.Text, token.SpanStart, letters);
                break;
            case SyntaxKind.MultiLineRawStringLiteralToken:
                LiteralLetters.AddRawLines(token.Text, token.SpanStart, letters);
                break;
            default:
                return false;
        }

        return letters.Count - before == token.ValueText.Length;
    }
}
