using System;

namespace Mirascope.Gen.Catalog;

/// <summary>Numbers as the format writes them: no sign, no exponent, no separators, and so no culture.</summary>
internal static class CatalogNumber
{
    /// <summary>Enough for any price; and any two such numbers multiply without an overflow.</summary>
    private const int MostDigits = 14;

    public static bool TryCount(ReadOnlySpan<char> text, out long count)
    {
        count = 0;
        foreach (var digit in text)
        {
            if (digit is < '0' or > '9')
            {
                return false;
            }

            count = (count * 10) + (digit - '0');
        }

        return text.Length is > 0 and <= MostDigits;
    }

    /// <summary>Whether it is a decimal with no superfluous zeros, so that one price has one spelling.</summary>
    public static bool IsDecimal(ReadOnlySpan<char> text)
    {
        var dot = text.IndexOf('.');
        var whole = dot < 0 ? text : text.Slice(0, dot);
        var isWhole = TryCount(whole, out _) && (whole.Length == 1 || whole[0] != '0');
        return isWhole && (dot < 0 || (TryCount(text.Slice(dot + 1), out _) && text[text.Length - 1] != '0'));
    }
}
