using System;
using System.Globalization;
using System.Text;

namespace Mirascope.Gen.Generator.Parsing.Tools;

/// <summary>Decodes the entities of XML; what is none stays as it is.</summary>
internal static class XmlEntities
{
    public static string Decode(string text)
    {
        if (text.IndexOf('&') < 0)
        {
            return text;
        }

        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var end = text[i] == '&' ? text.IndexOf(';', i) : -1;
            if (end > 0 && ValueOf(text.Substring(i + 1, end - i - 1)) is { } value)
            {
                result.Append(value);
                i = end;
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }

    private static string? ValueOf(string entity) => entity switch
    {
        "lt" => "<",
        "gt" => ">",
        "amp" => "&",
        "quot" => "\"",
        "apos" => "'",
        _ => NumberOf(entity) is { } code and (> 0 and < 0xD800 or > 0xDFFF and <= 0x10FFFF) ? char.ConvertFromUtf32(code) : null,
    };

    private static int? NumberOf(string entity)
    {
        var isHex = entity.StartsWith("#x", StringComparison.Ordinal);
        var digits = entity.StartsWith("#", StringComparison.Ordinal) ? entity.Substring(isHex ? 2 : 1) : "";
        return int.TryParse(digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : null;
    }
}
