using System;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mirascope.Gen.Generator.Parsing.Tools;

/// <summary>
/// Finds the XML of a symbol's documentation comment. In source it is taken from the text in front of the declaration: in a
/// project that writes no documentation file the compiler does not parse these comments, and the symbol has none.
/// </summary>
internal static class ToolDocumentationSource
{
    public static string Of(ISymbol symbol, CancellationToken cancellationToken)
    {
        if (symbol.DeclaringSyntaxReferences.IsEmpty)
        {
            return symbol.GetDocumentationCommentXml(cancellationToken: cancellationToken) ?? "";
        }

        // Both parts of a partial method may say something.
        var text = new StringBuilder();
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            foreach (var trivia in reference.GetSyntax(cancellationToken).GetLeadingTrivia())
            {
                // Not the text of a branch that #if leaves out.
                if (trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
                    or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia)
                {
                    Append(text, trivia.ToFullString());
                }
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string comment)
    {
        foreach (var line in comment.Split('\n'))
        {
            var content = line.Trim();
            if (content.StartsWith("///", StringComparison.Ordinal) && !content.StartsWith("////", StringComparison.Ordinal))
            {
                text.Append(content, 3, content.Length - 3).Append('\n');
            }
        }

        var block = comment.Trim();
        if (block.StartsWith("/**", StringComparison.Ordinal) && block.EndsWith("*/", StringComparison.Ordinal) && block.Length > 4)
        {
            foreach (var line in block.Substring(3, block.Length - 5).Split('\n'))
            {
                var content = line.Trim();
                text.Append(content.StartsWith("*", StringComparison.Ordinal) ? content.Substring(1) : content).Append('\n');
            }
        }
    }
}
