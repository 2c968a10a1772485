using System;

namespace Mirascope.Gen.Catalog;

/// <summary>
/// A pattern of names: <c>#</c> is a digit, <c>*</c> at the end whatever follows, anything else itself. Deliberately no more: a
/// pattern that reaches too far prices one model as another.
/// </summary>
internal static class CatalogPattern
{
    public static bool Fits(string pattern, string name)
    {
        var isOpen = pattern.Length > 0 && pattern[pattern.Length - 1] == '*';
        var length = isOpen ? pattern.Length - 1 : pattern.Length;
        if (isOpen ? name.Length < length : name.Length != length)
        {
            return false;
        }

        for (var index = 0; index < length; index++)
        {
            if (pattern[index] == '#' ? name[index] is < '0' or > '9' : pattern[index] != name[index])
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsValid(ReadOnlySpan<char> pattern) =>
        pattern.Length > 0 && pattern.IndexOf('*') is var star && (star < 0 || star == pattern.Length - 1);
}
