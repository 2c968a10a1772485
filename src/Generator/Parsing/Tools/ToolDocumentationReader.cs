using System;
using System.Text;

namespace Mirascope.Gen.Generator.Parsing.Tools;

/// <summary>
/// Reads summary and parameters from the XML of a documentation comment. It takes any text: what is not well-formed gives
/// less, never an exception.
/// </summary>
internal static class ToolDocumentationReader
{
    public static ToolDocumentation Read(string xml)
    {
        var documentation = new ToolDocumentation();
        var position = 0;
        while (NextTag(xml, ref position) is { } tag)
        {
            if (IsElement(tag, "summary") && documentation.Summary is null)
            {
                documentation.Summary = Content(xml, "summary", ref position);
            }
            else if (IsElement(tag, "param") && AttributeOf(tag, "name") is { } name && Content(xml, "param", ref position) is { } text)
            {
                documentation.Parameters[name] = text;
            }
        }

        return documentation;
    }

    /// <summary>The next tag without its brackets; the position is behind it.</summary>
    private static string? NextTag(string xml, ref int position)
    {
        var start = xml.IndexOf('<', position);
        var end = start < 0 ? -1 : xml.IndexOf('>', start);
        if (end < 0)
        {
            return null;
        }

        position = end + 1;
        return xml.Substring(start + 1, end - start - 1);
    }

    /// <summary>The text up to the element's end; null where it is empty or has no end.</summary>
    private static string? Content(string xml, string element, ref int position)
    {
        var end = xml.IndexOf("</" + element, position, StringComparison.Ordinal);
        if (end < 0)
        {
            return null;
        }

        var text = PlainText(xml.Substring(position, end - position));
        position = end;
        return text.Length == 0 ? null : text;
    }

    private static string PlainText(string xml)
    {
        var text = new StringBuilder();
        for (var i = 0; i < xml.Length; i++)
        {
            var end = xml[i] == '<' ? xml.IndexOf('>', i) : -1;
            if (end > 0)
            {
                text.Append(TextOf(xml.Substring(i + 1, end - i - 1)));
                i = end;
            }
            else
            {
                text.Append(xml[i]);
            }
        }

        return Collapsed(XmlEntities.Decode(text.ToString()));
    }

    /// <summary>What a tag stands for in running text: the name it refers to, a space where it ends a paragraph.</summary>
    private static string TextOf(string tag)
    {
        if (IsElement(tag, "see") || IsElement(tag, "seealso"))
        {
            return AttributeOf(tag, "langword") ?? (tag.EndsWith("/", StringComparison.Ordinal) ? LastName(AttributeOf(tag, "cref") ?? AttributeOf(tag, "href") ?? "") : "");
        }

        if (IsElement(tag, "paramref") || IsElement(tag, "typeparamref"))
        {
            return AttributeOf(tag, "name") ?? "";
        }

        return IsElement(tag, "para") || IsElement(tag, "/para") || IsElement(tag, "br") || IsElement(tag, "item") ? " " : "";
    }

    /// <summary><c>M:A.B.C(System.String)</c> to <c>C</c>; an address stays whole.</summary>
    private static string LastName(string reference)
    {
        if (reference.Contains("://"))
        {
            return reference;
        }

        var end = reference.IndexOfAny(['(', '{', '`', '<']);
        var name = end < 0 ? reference : reference.Substring(0, end);
        return name.Substring(name.LastIndexOfAny(['.', ':']) + 1);
    }

    private static bool IsElement(string tag, string name) =>
        tag.StartsWith(name, StringComparison.Ordinal) && (tag.Length == name.Length || char.IsWhiteSpace(tag[name.Length]) || tag[name.Length] == '/');

    private static string? AttributeOf(string tag, string name)
    {
        var start = tag.IndexOf(name, StringComparison.Ordinal);
        var open = start < 0 ? -1 : tag.IndexOfAny(['"', '\''], start);
        var close = open < 0 ? -1 : tag.IndexOf(tag[open], open + 1);
        return close < 0 ? null : tag.Substring(open + 1, close - open - 1);
    }

    private static string Collapsed(string text)
    {
        var result = new StringBuilder();
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
            {
                result.Append(character);
            }
            else if (result.Length > 0 && result[result.Length - 1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString().TrimEnd();
    }
}
