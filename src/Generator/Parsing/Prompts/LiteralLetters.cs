using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace Mirascope.Gen.Generator.Parsing.Prompts;

/// <summary>Finds the source of each letter of a string literal's value. The literals are without error.</summary>
internal static class LiteralLetters
{
    private static readonly char[] LineBreaks = ['\r', '\n'];

    public static void AddVerbatim(string text, int at, List<TextSpan> letters)
    {
        for (var i = 2; i < text.Length - 1;)
        {
            var length = text[i] == '"' ? 2 : 1;
            letters.Add(new TextSpan(at + i, length));
            i += length;
        }
    }

    public static void AddRegular(string text, int at, List<TextSpan> letters)
    {
        for (var i = 1; i < text.Length - 1;)
        {
            var length = text[i] == '\\' ? EscapeLength(text, i) : 1;
            letters.Add(new TextSpan(at + i, length));

            // \U0001F600: more than sixteen bits make two letters.
            if (length == 10 && text.Substring(i + 2, 4) is not "0000")
            {
                letters.Add(new TextSpan(at + i, length));
            }

            i += length;
        }
    }

    public static void AddRaw(string text, int at, List<TextSpan> letters)
    {
        var quotes = Quotes(text);
        for (var i = quotes; i < text.Length - quotes; i++)
        {
            letters.Add(new TextSpan(at + i, 1));
        }
    }

    /// <summary>
    /// The content lies between the first line break and the last; the white space before the closing quotes is no part of
    /// any line.
    /// </summary>
    public static void AddRawLines(string text, int at, List<TextSpan> letters)
    {
        var last = text.LastIndexOfAny(LineBreaks);
        var indentation = text.Length - Quotes(text) - last - 1;
        var end = text[last] == '\n' && text[last - 1] == '\r' ? last - 1 : last;
        for (var i = AfterBreak(text, text.IndexOfAny(LineBreaks)); i <= end;)
        {
            var lineEnd = text.IndexOfAny(LineBreaks, i);
            for (var j = i + Math.Min(indentation, lineEnd - i); j < lineEnd; j++)
            {
                letters.Add(new TextSpan(at + j, 1));
            }

            i = AfterBreak(text, lineEnd);
            for (var j = lineEnd; j < i && lineEnd < end; j++)
            {
                letters.Add(new TextSpan(at + j, 1));
            }
        }
    }

    private static int Quotes(string text)
    {
        var quotes = 0;
        while (text[quotes] == '"')
        {
            quotes++;
        }

        return quotes;
    }

    private static int AfterBreak(string text, int lineBreak) =>
        lineBreak + (text[lineBreak] == '\r' && text[lineBreak + 1] == '\n' ? 2 : 1);

    private static int EscapeLength(string text, int at)
    {
        switch (text[at + 1])
        {
            case 'u':
                return 6;
            case 'U':
                return 10;
            case 'x':
                var digits = 0;
                while (digits < 4 && Uri.IsHexDigit(text[at + 2 + digits]))
                {
                    digits++;
                }

                return 2 + digits;
            default:
                return 2;
        }
    }
}
