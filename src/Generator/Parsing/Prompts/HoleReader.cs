using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Mirascope.Gen.Generator.Diagnostics;

namespace Mirascope.Gen.Generator.Parsing.Prompts;

/// <summary>Reads the text and the holes of one section.</summary>
internal sealed class HoleReader
{
    private readonly string _template;
    private readonly List<TemplateError> _errors;
    private readonly List<TemplatePiece> _pieces = new();
    private readonly StringBuilder _text = new();
    private int _textStart = -1;
    private int _textEnd;

    private HoleReader(string template, List<TemplateError> errors)
    {
        _template = template;
        _errors = errors;
    }

    public static List<TemplatePiece> Read(string template, List<TemplateLine> lines, List<TemplateError> errors)
    {
        var reader = new HoleReader(template, errors);
        for (var i = 0; i < lines.Count; i++)
        {
            reader.ReadLine(lines[i]);
            for (var at = lines[i].End; at < lines[i].Next && i < lines.Count - 1; at++)
            {
                reader.Append(at, 1, template[at]);
            }
        }

        reader.FlushText();
        return reader._pieces;
    }

    private void ReadLine(TemplateLine line)
    {
        for (var at = line.Start; at < line.End;)
        {
            var letter = _template[at];
            if (letter is '{' or '}' && at + 1 < line.End && _template[at + 1] == letter)
            {
                Append(at, 2, letter);
                at += 2;
            }
            else if (letter == '{')
            {
                at = ReadHole(at, line.End);
            }
            else if (letter == '}')
            {
                Malformed(at, 1, "a '}' closes nothing; write '}}' for a brace in the text");
                at++;
            }
            else
            {
                Append(at, 1, letter);
                at++;
            }
        }
    }

    private int ReadHole(int open, int end)
    {
        var close = _template.IndexOf('}', open, end - open);
        if (close < 0)
        {
            Malformed(open, 1, "a '{' is not closed on its line; write '{{' for a brace in the text");
            return end;
        }

        var colon = _template.IndexOf(':', open, close - open);
        var path = ReadPath(open + 1, colon < 0 ? close : colon);
        var format = colon < 0 ? null : _template.Substring(colon + 1, close - colon - 1);
        var length = close - open + 1;
        var content = "'" + _template.Substring(open, length) + "' ";
        if (path is null || format?.IndexOf('{') >= 0)
        {
            Malformed(open, length, content + "is no placeholder; write {name} or {name.Member}, and '{{' and '}}' for braces in the text");
        }
        else if (format?.Length == 0)
        {
            Malformed(open, length, content + "has a colon and no format after it");
        }
        else
        {
            FlushText();
            _pieces.Add(new TemplateHole(open, length, path, format));
        }

        return close + 1;
    }

    private List<TemplateName>? ReadPath(int start, int end)
    {
        var names = new List<TemplateName>();
        for (var from = start; ;)
        {
            var dot = _template.IndexOf('.', from, end - from);
            var (first, last) = (from, dot < 0 ? end : dot);
            while (first < last && _template[first] == ' ')
            {
                first++;
            }

            while (last > first && _template[last - 1] == ' ')
            {
                last--;
            }

            var written = _template.Substring(first, last - first);
            var name = written.StartsWith("@", System.StringComparison.Ordinal) ? written.Substring(1) : written;
            if (!SyntaxFacts.IsValidIdentifier(name))
            {
                return null;
            }

            names.Add(new TemplateName(first, last - first, name));
            if (dot < 0)
            {
                return names;
            }

            from = dot + 1;
        }
    }

    private void Malformed(int start, int length, string why) =>
        _errors.Add(new TemplateError(Descriptors.MalformedTemplate, start, length, why));

    private void Append(int at, int length, char letter)
    {
        _textStart = _textStart < 0 ? at : _textStart;
        _textEnd = at + length;
        _text.Append(letter);
    }

    private void FlushText()
    {
        if (_text.Length > 0)
        {
            _pieces.Add(new TemplateText(_textStart, _textEnd - _textStart, _text.ToString()));
            _text.Clear();
            _textStart = -1;
        }
    }
}
