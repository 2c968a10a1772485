using System.Text;

namespace Mirascope.Gen.Generator.Emitting;

/// <summary>Puts any text into a documentation comment without letting it become markup or leave its line.</summary>
internal static class XmlText
{
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            switch (character)
            {
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                // A comment ends with its line, and these end lines in C# though not everywhere; XML has no form for the others.
                case < ' ' or '\u007f' or '\u0085' or '\u2028' or '\u2029' or '\ufffe' or '\uffff':
                case >= '\ud800' and <= '\udfff':
                    escaped.Append(' ');
                    break;
                default:
                    escaped.Append(character);
                    break;
            }
        }

        return escaped.ToString();
    }
}
