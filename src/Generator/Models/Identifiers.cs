namespace Mirascope.Gen.Generator.Models;

/// <summary>Names as C# writes them.</summary>
internal static class Identifiers
{
    /// <summary>The name, with an at sign where it may be a keyword: all keywords are of lower-case letters.</summary>
    public static string Escape(string name)
    {
        foreach (var character in name)
        {
            if (character is < 'a' or > 'z')
            {
                return name;
            }
        }

        return "@" + name;
    }
}
