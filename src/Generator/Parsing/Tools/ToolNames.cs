using System;
using System.Text;

namespace Mirascope.Gen.Generator.Parsing.Tools;

/// <summary>Names of tools and of what is emitted for them.</summary>
internal static class ToolNames
{
    private const int MostCharacters = 64;
    private const string AsyncSuffix = "Async";

    /// <summary>The method's name without <c>Async</c>.</summary>
    public static string CaseNameOf(string method) =>
        method.Length > AsyncSuffix.Length && method.EndsWith(AsyncSuffix, StringComparison.Ordinal)
            ? method.Substring(0, method.Length - AsyncSuffix.Length)
            : method;

    /// <summary>Snake case: <c>FindBook</c> to <c>find_book</c>, <c>HTTPGet2</c> to <c>http_get2</c>.</summary>
    public static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && name[i - 1] != '_' && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    /// <summary>The property of a parameter: its name with a capital, leading underscores gone where a letter follows.</summary>
    public static string PropertyNameOf(string parameter)
    {
        var name = parameter.TrimStart('_');
        if (name.Length == 0 || !char.IsLetter(name[0]))
        {
            name = parameter;
        }

        return char.ToUpperInvariant(name[0]) + name.Substring(1);
    }

    /// <summary>Whether every provider takes the name, of a tool or of a parameter.</summary>
    public static bool IsSendable(string name)
    {
        foreach (var character in name)
        {
            if (character is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' or '-'))
            {
                return false;
            }
        }

        return name.Length is > 0 and <= MostCharacters;
    }
}
