using System.Collections.Generic;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Emitting.Tools;

/// <summary>Writes the class that makes cases from calls: one method a tool.</summary>
internal static class ArgumentReaderEmitter
{
    private const string Arguments = "global::Mirascope.Gen.Generated.ToolArguments";

    public static void Write(CodeWriter writer, ToolSetModel tools)
    {
        using var body = writer.Block($"private static class {tools.UnionName}Reader");
        var statics = new ReaderStatics();
        foreach (var tool in tools.Tools)
        {
            WriteReader(writer, tools.UnionName, tool, statics);
        }

        statics.Write(writer);
    }

    private static void WriteReader(CodeWriter writer, string union, ToolModel tool, ReaderStatics statics)
    {
        var ordered = RequiredFirst(tool);
        var parameters = statics.AddParameters(ordered);
        using (writer.Block($"internal static {union} Read{tool.CaseName}({Names.ToolCall} call)"))
        {
            for (var i = 0; i < tool.Parameters.Count; i++)
            {
                var parameter = tool.Parameters[i];
                writer.WriteLine($"{parameter.Shape.TypeName} value{i} = {DefaultText.Of(parameter)};");
            }

            writer.WriteLine($"var arguments = new {Arguments}(call, {parameters});");
            WriteLoop(writer, tool, ordered, statics);
            writer.WriteLine($"""
                return arguments.Complete()
                    ? new {union}.{tool.EscapedCaseName}({ConstructorArguments(tool)})
                    : new {union}.Invalid(call, arguments.Path, arguments.Reason!);
                """);
        }

        writer.WriteLine();
    }

    private static void WriteLoop(CodeWriter writer, ToolModel tool, List<ToolParameterModel> ordered, ReaderStatics statics)
    {
        if (ordered.Count == 0)
        {
            writer.WriteLine("arguments.Next(out _);");
            return;
        }

        using var loop = writer.Block("while (arguments.Next(out var index))");
        using var cases = writer.Block("switch (index)");
        for (var index = 0; index < ordered.Count; index++)
        {
            var parameter = ordered[index];
            writer.WriteLine($"""
                case {index}:
                    value{PositionOf(tool, parameter)} = {ReadExpression.Of(parameter, statics)};
                    break;
                """);
        }
    }

    // The runtime asks for the first ones of the list.
    private static List<ToolParameterModel> RequiredFirst(ToolModel tool)
    {
        var ordered = new List<ToolParameterModel>();
        var required = 0;
        foreach (var parameter in tool.Parameters)
        {
            ordered.Insert(parameter.Default is null ? required++ : ordered.Count, parameter);
        }

        return ordered;
    }

    private static string ConstructorArguments(ToolModel tool)
    {
        var text = "call";
        for (var i = 0; i < tool.Parameters.Count; i++)
        {
            text += $", value{i}";
        }

        return text;
    }

    private static int PositionOf(ToolModel tool, ToolParameterModel parameter)
    {
        var position = 0;
        while (!ReferenceEquals(tool.Parameters[position], parameter))
        {
            position++;
        }

        return position;
    }
}
