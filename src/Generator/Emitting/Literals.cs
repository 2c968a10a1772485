using System.Globalization;
using System.Text;

namespace Mirascope.Gen.Generator.Emitting;

/// <summary>Writes constants as C#, the same in every culture.</summary>
internal static class Literals
{
    /// <summary>The text as a regular literal, quotes included.</summary>
    public static string Of(string text) => "\"" + Escape(text, isInterpolated: false) + "\"";

    public static string Of(long value) => value == long.MinValue ? "long.MinValue" : value.ToString(CultureInfo.InvariantCulture);

    public static string Of(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static string Of(bool value) => value ? "true" : "false";

    /// <summary>The inside of a regular literal; in an interpolated one, braces are doubled.</summary>
    public static string Escape(string text, bool isInterpolated)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            switch (letter)
            {
                case '"':
                    escaped.Append("\\\"");
                    break;
                case '\\':
                    escaped.Append("\\\\");
                    break;
                case '\n':
                    escaped.Append("\\n");
                    break;
                case '\r':
                    escaped.Append("\\r");
                    break;
                case '\t':
                    escaped.Append("\\t");
                    break;
                case '{' or '}' when isInterpolated:
                    escaped.Append(letter).Append(letter);
                    break;
                default:
                    Append(escaped, letter);
                    break;
            }
        }

        return escaped.ToString();
    }

    /// <summary>Whether a letter can stand in source as it is, and be seen there.</summary>
    public static bool IsPlain(char letter) => char.GetUnicodeCategory(letter) switch
    {
        UnicodeCategory.Control
            or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned => false,
        UnicodeCategory.SpaceSeparator => letter == ' ',
        _ => true,
    };

    private static void Append(StringBuilder text, char letter)
    {
        if (IsPlain(letter))
        {
            text.Append(letter);
        }
        else
        {
            text.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
        }
    }
}
