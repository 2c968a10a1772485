using System.Collections.Generic;
using System.Globalization;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Emitting.Tools;

/// <summary>Writes one case of the union.</summary>
internal static class ToolCaseEmitter
{
    public static void Write(CodeWriter writer, ToolSetModel tools, ToolModel tool)
    {
        var union = tools.UnionName;
        writer.WriteLine($"/// <summary>{XmlText.Escape(tool.Description ?? $"A call of the tool {tool.Name}.")}</summary>");
        using var body = writer.Block($"public sealed record {tool.EscapedCaseName} : {union}");
        WriteConstructor(writer, tool);
        foreach (var parameter in tool.Parameters)
        {
            writer.WriteLine();
            writer.WriteLine($"""
                /// <summary>{XmlText.Escape(parameter.Description ?? $"The argument {parameter.Name}.")}</summary>
                public {(HidesCase(tools, parameter.Property) ? "new " : "")}{parameter.Shape.TypeName} {parameter.Property} {"{ get; }"}
                """);
        }

        writer.WriteLine();
        ToolInvocationEmitter.Write(writer, union, tool);
        writer.WriteLine();
        writer.WriteLine("""
            /// <summary>An output that tells the model that the tool failed.</summary>
            /// <param name="message">Words the model can act on. Say nothing secret: they are sent to the provider.</param>
            public global::Mirascope.Gen.ToolOutput Failed(string message) => global::Mirascope.Gen.ToolOutput.FromError(message);
            """);
    }

    private static void WriteConstructor(CodeWriter writer, ToolModel tool)
    {
        var names = ConstructorParameters(tool);
        var parameters = Names.ToolCall + " call";
        for (var i = 0; i < names.Count; i++)
        {
            parameters += $", {tool.Parameters[i].Shape.TypeName} {names[i]}";
        }

        writer.WriteLine($"internal {tool.EscapedCaseName}({parameters})");
        writer.WriteLine("    : base(call)");
        using var body = writer.Block();
        for (var i = 0; i < names.Count; i++)
        {
            writer.WriteLine($"{tool.Parameters[i].Property} = {names[i]};");
        }
    }

    /// <summary>The properties' names with a small letter first, and a number where that is no other name.</summary>
    private static List<string> ConstructorParameters(ToolModel tool)
    {
        var names = new List<string>(tool.Parameters.Count);
        foreach (var parameter in tool.Parameters)
        {
            var property = parameter.Property;
            var name = char.ToLowerInvariant(property[0]) + property.Substring(1);
            while (name == property || name == "call" || names.Contains(Identifiers.Escape(name)))
            {
                name += names.Count.ToString(CultureInfo.InvariantCulture);
            }

            names.Add(Identifiers.Escape(name));
        }

        return names;
    }

    // A case inherits the union, and with it the names of all other cases.
    private static bool HidesCase(ToolSetModel tools, string property)
    {
        foreach (var tool in tools.Tools)
        {
            if (tool.CaseName == property)
            {
                return true;
            }
        }

        return property == tools.UnionName + "Reader" || (property == tools.UnionName + "Writer" && tools.Objects.Count > 0);
    }
}
