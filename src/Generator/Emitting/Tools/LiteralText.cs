using System.Globalization;
using System.Text;

namespace Mirascope.Gen.Generator.Emitting.Tools;

/// <summary>Writes values as C# literals and as text of documentation comments.</summary>
internal static class LiteralText
{
    /// <summary>A string literal on one line, of letters that every editor shows.</summary>
    public static string Of(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var character in value)
        {
            if (character is '"' or '\\')
            {
                text.Append('\\').Append(character);
            }
            else if (character is >= ' ' and < '\u007f' || char.IsLetterOrDigit(character))
            {
                text.Append(character);
            }
            else
            {
                text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        return text.Append('"').ToString();
    }

    /// <summary>Text for a documentation comment, on one line.</summary>
    public static string Xml(string value)
    {
        var text = new StringBuilder();
        foreach (var character in value)
        {
            text.Append(character switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                _ when char.IsControl(character) || char.IsSurrogate(character) || character is '\u2028' or '\u2029' => " ",
                _ => character.ToString(),
            });
        }

        return text.ToString();
    }
}
