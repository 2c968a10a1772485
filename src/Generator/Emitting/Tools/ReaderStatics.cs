using System.Collections.Generic;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Emitting.Tools;

/// <summary>Gathers the static fields of the readers: lists of parameters, names and values of enums, patterns.</summary>
internal sealed class ReaderStatics
{
    private readonly List<string> _lines = new();
    private readonly Dictionary<string, string> _choices = new();
    private int _parameters;
    private int _patterns;

    /// <summary>Adds a tool's parameters, the required ones first; gives the field's name.</summary>
    public string AddParameters(List<ToolParameterModel> parameters)
    {
        var name = $"Parameters{_parameters++}";
        var names = "";
        var required = 0;
        foreach (var parameter in parameters)
        {
            names += ", " + Literals.Of(parameter.Name);
            required += parameter.Default is null ? 1 : 0;
        }

        _lines.Add($"private static readonly global::Mirascope.Gen.Generated.ToolParameters {name} = new({required}{names});");
        return name;
    }

    /// <summary>Adds an enum; gives the number of its fields <c>NamesN</c> and <c>ValuesN</c>.</summary>
    public string AddChoice(ShapeModel choice)
    {
        var type = choice.ValueTypeName;
        if (_choices.TryGetValue(type, out var number))
        {
            return number;
        }

        number = _choices.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        _choices.Add(type, number);
        var names = new List<string>();
        var values = new List<string>();
        foreach (var name in choice.Names)
        {
            names.Add(Literals.Of(name));
            values.Add(type + "." + Identifiers.Escape(name));
        }

        _lines.Add($"private static readonly string[] Names{number} = {{ {string.Join(", ", names)} }};");
        _lines.Add($"private static readonly {type}[] Values{number} = {{ {string.Join(", ", values)} }};");
        return number;
    }

    /// <summary>Adds a pattern that the whole text must match; gives the field's name.</summary>
    public string AddPattern(string pattern)
    {
        var name = $"Pattern{_patterns++}";
        const string Regex = "global::System.Text.RegularExpressions.Regex";
        _lines.Add($"private static readonly {Regex} {name} = new({Literals.Of("^(?:" + pattern + ")\\z")}, {Regex}Options.NonBacktracking | {Regex}Options.CultureInvariant);");
        return name;
    }

    public void Write(CodeWriter writer)
    {
        foreach (var line in _lines)
        {
            writer.WriteLine(line);
        }
    }
}
