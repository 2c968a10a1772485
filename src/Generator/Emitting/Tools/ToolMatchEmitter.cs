using System.Collections.Generic;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Emitting.Tools;

/// <summary>Writes <c>Match</c>: one function a case, so that a new tool does not compile until it is handled.</summary>
internal static class ToolMatchEmitter
{
    public static void Write(CodeWriter writer, ToolSetModel tools)
    {
        var parameters = new List<string>();
        var arms = new List<string>();
        var names = new HashSet<string>();
        foreach (var tool in tools.Tools)
        {
            Add(tool.EscapedCaseName, ParameterName(tool.CaseName, names));
        }

        Add("Invalid", ParameterName("Invalid", names));
        writer.WriteLine("/// <summary>Calls the function of the case at hand.</summary>");
        using var body = writer.Block($"public TResult Match<TResult>(\n    {string.Join(",\n    ", parameters)}) => this switch", "};");
        foreach (var arm in arms)
        {
            writer.WriteLine(arm);
        }

        writer.WriteLine("_ => throw new global::System.Diagnostics.UnreachableException(),");

        void Add(string caseName, string parameter)
        {
            parameters.Add($"global::System.Func<{caseName}, TResult> {Identifiers.Escape(parameter)}");
            arms.Add($"{caseName} {parameter}Case => {Identifiers.Escape(parameter)}({parameter}Case),");
        }
    }

    private static string ParameterName(string caseName, HashSet<string> taken)
    {
        var name = char.ToLowerInvariant(caseName[0]) + caseName.Substring(1);
        while (!taken.Add(name) || !taken.Add(name + "Case"))
        {
            name += "Tool";
        }

        return name;
    }
}
