using System;
using System.Collections.Generic;

namespace Mirascope.Gen.Generator.Parsing.Prompts;

/// <summary>One line of a template, the template's own indentation left out.</summary>
/// <param name="Start">Where its content begins.</param>
/// <param name="End">Where its content ends, before the line break.</param>
/// <param name="Next">Where the next line begins.</param>
internal readonly record struct TemplateLine(int Start, int End, int Next)
{
    private static readonly char[] LineBreaks = ['\r', '\n'];

    /// <summary>Cuts a template into lines and takes from each the indentation that all lines with content share.</summary>
    public static List<TemplateLine> Split(string template)
    {
        var lines = new List<TemplateLine>();
        var indentation = -1;
        var first = 0;
        for (var start = 0; start <= template.Length;)
        {
            var end = template.IndexOfAny(LineBreaks, start);
            end = end < 0 ? template.Length : end;
            var next = end + (end + 1 < template.Length && template[end] == '\r' && template[end + 1] == '\n' ? 2 : 1);
            lines.Add(new TemplateLine(start, end, Math.Min(next, template.Length)));
            if (!IsBlank(template, start, end))
            {
                first = indentation < 0 ? start : first;
                indentation = SharedIndentation(template, first, start, end, indentation);
            }

            start = next;
        }

        for (var i = 0; i < lines.Count; i++)
        {
            lines[i] = lines[i] with { Start = Math.Min(lines[i].Start + Math.Max(indentation, 0), lines[i].End) };
        }

        return lines;
    }

    public static bool IsBlank(string template, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (template[i] is not (' ' or '\t'))
            {
                return false;
            }
        }

        return true;
    }

    // Compared letter by letter: a tab is no number of spaces.
    private static int SharedIndentation(string template, int first, int start, int end, int shared)
    {
        var depth = 0;
        while (start + depth < end
            && (shared < 0 || depth < shared)
            && template[start + depth] is ' ' or '\t'
            && template[first + depth] == template[start + depth])
        {
            depth++;
        }

        return depth;
    }
}
