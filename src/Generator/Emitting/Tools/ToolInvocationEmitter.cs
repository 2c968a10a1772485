using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Emitting.Tools;

/// <summary>Writes how a case runs its tool and makes outputs.</summary>
internal static class ToolInvocationEmitter
{
    private const string Task = "global::System.Threading.Tasks.Task";
    private const string Output = "global::Mirascope.Gen.ToolOutput";
    private const string Results = "global::Mirascope.Gen.Generated.ToolResults";

    public static void Write(CodeWriter writer, string union, ToolModel tool)
    {
        writer.WriteLine($"""
            /// <summary>Runs the tool with these arguments. What it throws is thrown here.</summary>
            /// <param name="cancellationToken">Passed on where the tool takes one.</param>
            public async {Task}<{OutputType(tool.Result)}> InvokeAsync(global::System.Threading.CancellationToken cancellationToken = default)
            """);
        using (writer.Block())
        {
            writer.WriteLine("cancellationToken.ThrowIfCancellationRequested();");
            WriteRun(writer, tool, $"{tool.Method}({string.Join(", ", tool.Arguments)})");
        }

        writer.WriteLine();
        WriteOutput(writer, union, tool.Result);
    }

    private static void WriteRun(CodeWriter writer, ToolModel tool, string invocation)
    {
        var result = tool.Result;
        if (result.Kind == ToolResultKind.Nothing)
        {
            writer.WriteLineIf(!result.IsAwaited, $"{invocation};");
            writer.WriteLine($"await {(result.IsAwaited ? invocation : Task + ".CompletedTask")}.ConfigureAwait(false);");
            writer.WriteLine("return Output();");
            return;
        }

        // A method that is not async is awaited as well, so that what it throws arrives in the same way.
        var type = result.Kind == ToolResultKind.TypedOutput ? OutputType(result) : result.TypeName;
        var awaited = $"await {(result.IsAwaited ? invocation : $"{Task}.FromResult<{type}>({invocation})")}.ConfigureAwait(false)";
        writer.WriteLine(result.Kind == ToolResultKind.Value ? $"return Output({awaited});" : $"return {awaited};");
    }

    private static void WriteOutput(CodeWriter writer, string union, ToolResultModel result)
    {
        writer.WriteLine("/// <summary>An output of the tool.</summary>");
        writer.WriteLine(result.Kind switch
        {
            ToolResultKind.Nothing => $"public {Output} Output() => {Output}.FromText({Results}.Done);",
            ToolResultKind.Output => $"public {Output} Output(string content) => {Output}.FromText(content);",
            ToolResultKind.TypedOutput => $"public {OutputType(result)} Output({result.TypeName} result, string content) => new(result, content);",
            _ => $"public {OutputType(result)} Output({result.TypeName} result) => new(result, {Text(result, union)});",
        });
    }

    private static string Text(ToolResultModel result, string union)
    {
        if (result.Shape is not { } shape)
        {
            return "";
        }

        // Strings are what they are; a value of a string's form has no quotes when it is all there is.
        var isBare = shape.Kind == ShapeKind.Choice || shape.Scalar?.JsonType == "string";
        return shape.Scalar is { Read: "Text()" }
            ? $"{Results}.Bare(result)"
            : $"{Results}.{(isBare ? "Bare" : "Json")}<{result.TypeName}>(result, {WriteExpression.Method(shape, union, "writer")})";
    }

    private static string OutputType(ToolResultModel result) =>
        result.Kind is ToolResultKind.Value or ToolResultKind.TypedOutput ? $"{Output}<{result.TypeName}>" : Output;
}
