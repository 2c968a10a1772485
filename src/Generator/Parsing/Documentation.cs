using System;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mirascope.Gen.Generator.Parsing;

/// <summary>
/// Reads a declaration's documentation as lines of XML without the slashes. A compiler that writes no documentation file
/// takes <c>///</c> for plain comments, so these are read as well.
/// </summary>
internal static class Documentation
{
    private static readonly char[] LineBreaks = ['\r', '\u0085', '\u2028', '\u2029'];

    public static string Read(ISymbol symbol, SyntaxNode declaration, CancellationToken cancellationToken)
    {
        var xml = symbol.GetDocumentationCommentXml(preferredCulture: null, expandIncludes: false, cancellationToken) ?? "";
        return xml.Length == 0 ? FromComments(declaration) : Inner(xml);
    }

    // <member name="M:…"> and </member> go; ill-formed comments come as one XML comment and give nothing.
    private static string Inner(string xml)
    {
        var start = xml.IndexOf('>');
        var end = xml.LastIndexOf("</member>", StringComparison.Ordinal);
        return xml.StartsWith("<member", StringComparison.Ordinal) && start > 0 && end > start
            ? Tidy(xml.Substring(start + 1, end - start - 1).Split('\n'))
            : "";
    }

    private static string FromComments(SyntaxNode declaration)
    {
        var lines = new StringBuilder();
        foreach (var trivia in declaration.GetLeadingTrivia())
        {
            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && trivia.ToString() is var text && text.StartsWith("///", StringComparison.Ordinal))
            {
                lines.Append(text, 3, text.Length - 3).Append('\n');
            }
            else if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) || trivia.IsDirective)
            {
                lines.Clear();
            }
        }

        return Tidy(lines.ToString().Split('\n'));
    }

    /// <summary>Drops the common indentation and the empty lines at both ends.</summary>
    private static string Tidy(string[] lines)
    {
        var indentation = int.MaxValue;
        foreach (var line in lines)
        {
            var depth = line.Length - line.TrimStart().Length;
            indentation = depth < line.Length ? Math.Min(indentation, depth) : indentation;
        }

        var text = new StringBuilder();
        foreach (var line in lines)
        {
            // Any of these would end the comment that the line is written into.
            var safe = line.Length > indentation ? string.Join(" ", line.Substring(indentation).Split(LineBreaks)) : "";
            text.Append(safe.TrimEnd()).Append('\n');
        }

        return text.ToString().Trim('\n');
    }
}
