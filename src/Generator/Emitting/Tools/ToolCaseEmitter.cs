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
        var parameters = Names.ToolCall + " call";
        for (var i = 0; i < tool.Parameters.Count; i++)
        {
            parameters += $", {tool.Parameters[i].Shape.TypeName} value{i}";
        }

        writer.WriteLine($"internal {tool.EscapedCaseName}({parameters})");
        writer.WriteLine("    : base(call)");
        using var body = writer.Block();
        for (var i = 0; i < tool.Parameters.Count; i++)
        {
            writer.WriteLine($"{tool.Parameters[i].Property} = value{i};");
        }
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
