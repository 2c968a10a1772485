using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Diagnostics;
using Mirascope.Gen.Generator.Models;
using Mirascope.Gen.Generator.Parsing.Schemas;

namespace Mirascope.Gen.Generator.Parsing.Tools;

/// <summary>Finds out what a tool gives back.</summary>
internal static class ToolResultParser
{
    /// <summary>The result; null where it cannot be written, which is reported.</summary>
    public static ToolResultModel? Parse(ToolContext tool)
    {
        var type = tool.Method.ReturnType;
        if (tool.Method.ReturnsByRef || tool.Method.ReturnsByRefReadonly)
        {
            tool.Diagnostics.Add(Descriptors.UnsupportedToolResult, tool.ReturnType, tool.DisplayName, "ref " + TypeNames.InMessage(type), "give back the value");
            return null;
        }

        // Nobody could await it, and what it throws would end the program.
        if (tool.Method is { IsAsync: true, ReturnsVoid: true })
        {
            tool.Diagnostics.Add(Descriptors.UnsupportedToolResult, tool.ReturnType, tool.DisplayName, "async void", "give back Task, so that it can be awaited");
            return null;
        }

        var isAwaited = TypeNames.PlainName(type) is "System.Threading.Tasks.Task" or "System.Threading.Tasks.ValueTask";
        if (isAwaited)
        {
            var arguments = ((INamedTypeSymbol)type).TypeArguments;
            if (arguments.IsEmpty)
            {
                return new ToolResultModel(ToolResultKind.Nothing, isAwaited, "", null);
            }

            type = arguments[0];
        }

        return type.SpecialType == SpecialType.System_Void
            ? new ToolResultModel(ToolResultKind.Nothing, isAwaited, "", null)
            : ParseValue(tool, type, isAwaited);
    }

    private static ToolResultModel? ParseValue(ToolContext tool, ITypeSymbol type, bool isAwaited)
    {
        if (TypeNames.PlainName(type) == "Mirascope.Gen.ToolOutput")
        {
            var arguments = ((INamedTypeSymbol)type).TypeArguments;
            return arguments.IsEmpty
                ? new ToolResultModel(ToolResultKind.Output, isAwaited, "global::Mirascope.Gen.ToolOutput", null)
                : new ToolResultModel(ToolResultKind.TypedOutput, isAwaited, TypeNames.InCode(arguments[0]), null);
        }

        if (tool.Shapes.Read(type, ShapeUse.Result) is { } shape)
        {
            return new ToolResultModel(ToolResultKind.Value, isAwaited, TypeNames.InCode(type), shape);
        }

        if (tool.Shapes.Refusal is { } refusal)
        {
            tool.Diagnostics.Add(Descriptors.UnsupportedToolResult, tool.ReturnType, tool.DisplayName, refusal.Type, refusal.Reason);
        }

        return null;
    }
}
