using System.Globalization;
using System.Text;

namespace Mirascope.Gen.Generator.Emitting.Tools;

/// <summary>Writes strings as C# literals.</summary>
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
}
