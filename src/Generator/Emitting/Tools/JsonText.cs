using System.Globalization;
using System.Text;

namespace Mirascope.Gen.Generator.Emitting.Tools;

/// <summary>
/// Writes JSON. Commas come by themselves. The text never holds three quotes in a row, so that it may stand in a raw string
/// literal, and no character that an editor or a compiler would not show or take.
/// </summary>
internal sealed class JsonText
{
    private readonly StringBuilder _text = new();
    private bool _needsComma;

    public JsonText Open(char bracket)
    {
        Separate();
        _text.Append(bracket);
        _needsComma = false;
        return this;
    }

    public JsonText Close(char bracket)
    {
        _text.Append(bracket);
        _needsComma = true;
        return this;
    }

    public JsonText Name(string name)
    {
        String(name);
        _text.Append(':');
        _needsComma = false;
        return this;
    }

    public JsonText String(string value)
    {
        Separate();
        _text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            i += Append(value, i);
        }

        _text.Append('"');
        _needsComma = true;
        return this;
    }

    /// <summary>Writes a number, true, false or null.</summary>
    public JsonText Raw(string value)
    {
        Separate();
        _text.Append(value);
        _needsComma = true;
        return this;
    }

    public override string ToString() => _text.ToString();

    private void Separate()
    {
        if (_needsComma)
        {
            _text.Append(',');
        }
    }

    /// <summary>Writes one character, or the two of a pair; gives how many more than one were taken.</summary>
    private int Append(string value, int position)
    {
        var character = value[position];
        if (char.IsHighSurrogate(character) && position + 1 < value.Length && char.IsLowSurrogate(value[position + 1]))
        {
            _text.Append(character).Append(value[position + 1]);
            return 1;
        }

        if (character is '"' or '\\')
        {
            _text.Append('\\').Append(character);
        }
        else if (char.IsSurrogate(character))
        {
            // Half a pair has no UTF-8 form, and the compiler refuses it in a UTF-8 literal.
            _text.Append("\\ufffd");
        }
        else if (character is >= ' ' and < '\u007f' || char.IsLetterOrDigit(character) || char.IsPunctuation(character) || char.IsSymbol(character))
        {
            _text.Append(character);
        }
        else
        {
            _text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
        }

        return 0;
    }
}
