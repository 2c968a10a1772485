using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Diagnostics;
using Mirascope.Gen.Generator.Models;
using Mirascope.Gen.Generator.Parsing.Schemas;

namespace Mirascope.Gen.Generator.Parsing.Tools;

/// <summary>Makes one parameter of a tool.</summary>
internal static class ToolParameterParser
{
    private const string Suffix = "Value";

    /// <summary>The parameter; null where it cannot be one, which is reported.</summary>
    public static ToolParameterModel? Parse(ToolContext tool, IParameterSymbol parameter, string caseName, HashSet<string> properties, ToolDocumentation documentation)
    {
        if (parameter.RefKind is not (RefKind.None or RefKind.In))
        {
            tool.Diagnostics.Add(Descriptors.ReferenceToolParameter, tool.NameOf(parameter), parameter.Name, tool.DisplayName);
            return null;
        }

        if (!ToolNames.IsSendable(parameter.Name))
        {
            tool.Diagnostics.Add(Descriptors.InvalidToolName, tool.NameOf(parameter), parameter.Name);
            return null;
        }

        if (tool.Shapes.Read(parameter.Type, ShapeUse.Argument) is not { } shape)
        {
            if (tool.Shapes.Refusal is { } refusal)
            {
                tool.Diagnostics.Add(Descriptors.UnsupportedToolParameter, tool.TypeOf(parameter), parameter.Name, tool.DisplayName, refusal.Type, refusal.Reason);
            }

            return null;
        }

        return LimitsParser.Parse(tool, parameter, shape) is { } limits
            ? new ToolParameterModel
            {
                Name = parameter.Name,
                Property = PropertyOf(tool, parameter, caseName, properties),
                Description = documentation.Parameters.TryGetValue(parameter.Name, out var text) ? text : ToolParser.DescriptionOf(parameter),
                Shape = shape,
                Limits = limits,
                Default = DefaultParser.Parse(parameter, shape),
            }
            : null;
    }

    private static string PropertyOf(ToolContext tool, IParameterSymbol parameter, string caseName, HashSet<string> properties)
    {
        var wanted = ToolNames.PropertyNameOf(parameter.Name);
        var name = wanted;
        while (ReservedNames.IsTakenInCase(name, caseName) || !properties.Add(name))
        {
            name += Suffix;
        }

        if (name != wanted)
        {
            tool.Diagnostics.Add(Descriptors.RenamedToolMember, tool.NameOf(parameter), wanted, name);
        }

        return name;
    }
}
