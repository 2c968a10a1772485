using System;
using System.Text.RegularExpressions;

namespace Mirascope.Gen.Generator.Parsing.Tools;

/// <summary>
/// Says whether a pattern can be matched without backtracking, which is how the runtime matches what a model writes. The
/// compiler may run on a framework that has no such engine, so the constructs that need backtracking are looked for by hand.
/// </summary>
internal static class PatternCheck
{
    /// <summary>Why the pattern cannot be used; null where it can.</summary>
    public static string? Refusal(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
        }
        catch (ArgumentException)
        {
            return "it is not a regular expression";
        }

        var isInSet = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\')
            {
                i++;
                if (!isInSet && i < pattern.Length && pattern[i] is (>= '1' and <= '9') or 'k' or 'G')
                {
                    return "it refers back to what it has matched";
                }
            }
            else if (pattern[i] is '[' or ']')
            {
                isInSet = pattern[i] == '[';
            }
            else if (!isInSet && pattern[i] == '(' && NeedsBacktracking(pattern, i + 1))
            {
                return "it looks around, or holds an atomic or conditional group";
            }
        }

        return null;
    }

    private static bool NeedsBacktracking(string pattern, int position)
    {
        foreach (var opening in new[] { "?=", "?!", "?<=", "?<!", "?>", "?(" })
        {
            if (string.CompareOrdinal(pattern, position, opening, 0, opening.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
