using System;
using System.Text;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Emitting;

/// <summary>
/// Writes a message's text as one string literal: raw where it has lines and every letter can be seen, regular otherwise,
/// interpolated where it has holes. Values go through holes only, so nothing in them is ever read as C# or as a template.
/// </summary>
internal static class PromptLiteral
{
    public static string Write(EquatableArray<PromptPiece> pieces)
    {
        var hasHoles = false;
        var hasLines = false;
        var isPlain = true;
        foreach (var piece in pieces)
        {
            hasHoles |= piece is HolePiece;
            if (piece is TextPiece { Text: var text })
            {
                hasLines |= text.IndexOf('\n') >= 0;
                isPlain &= IsPlain(text);
            }
        }

        return hasLines && isPlain ? Raw(pieces, hasHoles) : Regular(pieces, hasHoles);
    }

    private static string Regular(EquatableArray<PromptPiece> pieces, bool hasHoles)
    {
        var literal = new StringBuilder(hasHoles ? "$\"" : "\"");
        foreach (var piece in pieces)
        {
            literal.Append(piece is HolePiece hole ? "{" + Hole(hole) + "}" : Literals.Escape(((TextPiece)piece).Text, hasHoles));
        }

        return literal.Append('"').ToString();
    }

    private static string Raw(EquatableArray<PromptPiece> pieces, bool hasHoles)
    {
        var quotes = 3;
        var braces = 1;
        foreach (var piece in pieces)
        {
            if (piece is TextPiece { Text: var text })
            {
                quotes = Math.Max(quotes, LongestRun(text, '"', '"') + 1);
                braces = Math.Max(braces, LongestRun(text, '{', '}') + 1);
            }
        }

        var fence = new string('"', quotes);
        var literal = new StringBuilder(hasHoles ? new string('$', braces) : "").Append(fence).Append('\n');
        foreach (var piece in pieces)
        {
            literal.Append(piece is HolePiece hole
                ? new string('{', braces) + Hole(hole) + new string('}', braces)
                : ((TextPiece)piece).Text);
        }

        return literal.Append('\n').Append(fence).ToString();
    }

    // A qualified name stands in parentheses: its colons would begin a format.
    private static string Hole(HolePiece hole) => hole switch
    {
        { Form: HoleForm.List } => $"({Names.PromptText}.List({hole.Expression}))",
        { Form: HoleForm.Lists } => $"({Names.PromptText}.Lists({hole.Expression}))",
        { Form: HoleForm.Span } => hole.Expression + ".ToString()",
        { Format: null } => hole.Expression,
        { Format: var format } when IsSimple(format) => hole.Expression + ":" + format,
        _ => $"({Names.PromptText}.Format({hole.Expression}, {Literals.Of(hole.Format)}))",
    };

    // Formats that mean the same in every kind of literal.
    private static bool IsSimple(string format)
    {
        foreach (var letter in format)
        {
            if (letter is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or ',' or '-' or '#' or '%' or '/'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPlain(string text)
    {
        foreach (var letter in text)
        {
            if (letter != '\n' && !Literals.IsPlain(letter))
            {
                return false;
            }
        }

        return true;
    }

    private static int LongestRun(string text, char one, char other)
    {
        var (longest, run) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            run = text[i] != one && text[i] != other ? 0 : i > 0 && text[i - 1] == text[i] ? run + 1 : 1;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
