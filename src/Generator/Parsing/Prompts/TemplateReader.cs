using System;
using System.Collections.Generic;
using Mirascope.Gen.Generator.Diagnostics;

namespace Mirascope.Gen.Generator.Parsing.Prompts;

/// <summary>
/// Reads a template into sections. A section opens only where a line, less the template's own indentation, begins with
/// <c>SYSTEM:</c>, <c>USER:</c>, <c>ASSISTANT:</c> or <c>MESSAGES:</c>. Only the template is read for it, before any value is
/// known. Blank lines at a section's ends belong to the layout; everything else is kept to the letter.
/// </summary>
internal sealed class TemplateReader
{
    private static readonly string[] Roles = ["SYSTEM", "USER", "ASSISTANT", "MESSAGES"];

    private readonly string _template;
    private readonly List<TemplateLine> _lines;
    private readonly List<TemplateError> _errors = new();
    private readonly List<TemplateSection> _sections = new();

    private TemplateReader(string template)
    {
        _template = template;
        _lines = TemplateLine.Split(template);
    }

    public static (List<TemplateSection> Sections, List<TemplateError> Errors) Read(string template)
    {
        var reader = new TemplateReader(template);
        reader.ReadSections();
        return (reader._sections, reader._errors);
    }

    private void ReadSections()
    {
        var line = 0;
        while (line < _lines.Count && RoleAt(_lines[line]) is null)
        {
            CheckNearMiss(_lines[line]);
            line++;
        }

        if (line == _lines.Count)
        {
            _sections.Add(ReadSection("USER", 0, 0, _lines));
            return;
        }

        ReportPreamble(line);
        while (line < _lines.Count)
        {
            var header = _lines[line];
            var role = RoleAt(header)!;
            var body = new List<TemplateLine> { header with { Start = SkipSpaces(header.Start + role.Length + 1, header.End) } };
            for (line++; line < _lines.Count && RoleAt(_lines[line]) is null; line++)
            {
                CheckNearMiss(_lines[line]);
                body.Add(_lines[line]);
            }

            _sections.Add(ReadSection(role, header.Start, role.Length + 1, body));
        }
    }

    private TemplateSection ReadSection(string role, int start, int length, List<TemplateLine> body)
    {
        while (body.Count > 0 && IsBlank(body[0]))
        {
            body.RemoveAt(0);
        }

        while (body.Count > 0 && IsBlank(body[body.Count - 1]))
        {
            body.RemoveAt(body.Count - 1);
        }

        return new TemplateSection(role, start, length, HoleReader.Read(_template, body, _errors));
    }

    private void ReportPreamble(int firstHeader)
    {
        for (var i = 0; i < firstHeader; i++)
        {
            if (!IsBlank(_lines[i]))
            {
                _errors.Add(new TemplateError(Descriptors.TextBeforeSections, _lines[i].Start, _lines[i].End - _lines[i].Start));
                return;
            }
        }
    }

    private string? RoleAt(TemplateLine line)
    {
        foreach (var role in Roles)
        {
            if (StartsWith(line.Start, line.End, role, StringComparison.Ordinal))
            {
                return role;
            }
        }

        return null;
    }

    /// <summary>A line that looks like a section and is none: indented, or not in capitals.</summary>
    private void CheckNearMiss(TemplateLine line)
    {
        var start = SkipSpaces(line.Start, line.End);
        foreach (var role in Roles)
        {
            if (StartsWith(start, line.End, role, StringComparison.OrdinalIgnoreCase))
            {
                _errors.Add(new TemplateError(Descriptors.NotASection, start, role.Length + 1, _template.Substring(start, role.Length + 1), role));
            }
        }
    }

    private bool StartsWith(int start, int end, string role, StringComparison comparison) =>
        start + role.Length < end
        && _template[start + role.Length] == ':'
        && string.Compare(_template, start, role, 0, role.Length, comparison) == 0;

    private int SkipSpaces(int start, int end)
    {
        while (start < end && _template[start] is ' ' or '\t')
        {
            start++;
        }

        return Math.Min(start, end);
    }

    private bool IsBlank(TemplateLine line) => TemplateLine.IsBlank(_template, line.Start, line.End);
}
