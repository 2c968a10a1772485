using System.Collections.Generic;
using Mirascope.Gen.Generator.Emitting.Tools;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Emitting;

/// <summary>Writes the closed union of a call's tools.</summary>
internal static class ToolUnionEmitter
{
    /// <summary>Writes the union as a nested type.</summary>
    public static void Write(CodeWriter writer, ToolSetModel tools, string accessibility)
    {
        writer.WriteLine("/// <summary>A call of one of the tools, complete and checked against its schema.</summary>");
        writer.WriteLine(Names.GeneratedCode);
        using var body = writer.Block($"{accessibility} abstract record {tools.UnionName} : global::Mirascope.Gen.TypedToolCall");
        writer.WriteLine($$"""
            private {{tools.UnionName}}(global::Mirascope.Gen.ToolCall call)
                : base(call)
            {
            }

            """);
        WriteDefinitions(writer, tools);
        WriteRead(writer, tools);
        ToolMatchEmitter.Write(writer, tools);
        foreach (var tool in tools.Tools)
        {
            writer.WriteLine();
            ToolCaseEmitter.Write(writer, tools, tool);
        }

        writer.WriteLine();
        WriteInvalid(writer, tools.UnionName);
        writer.WriteLine();
        ArgumentReaderEmitter.Write(writer, tools);
        ResultWriterEmitter.Write(writer, tools);
    }

    private static void WriteDefinitions(CodeWriter writer, ToolSetModel tools)
    {
        const string Definition = "global::Mirascope.Gen.ToolDefinition";
        using (writer.Block($$"""internal static global::System.Collections.Generic.IReadOnlyList<{{Definition}}> Definitions { get; } = new {{Definition}}[]""", "};"))
        {
            foreach (var tool in tools.Tools)
            {
                var description = tool.Description is { } text ? Literals.Of(text) : "null";
                writer.WriteLine($"new({Literals.Of(tool.Name)}, {description}, \"\"\"{ToolSchemaWriter.Write(tool)}\"\"\"u8.ToArray()),");
            }
        }

        writer.WriteLine();
    }

    private static void WriteRead(CodeWriter writer, ToolSetModel tools)
    {
        var names = new List<string>();
        using (writer.Block($"internal static {tools.UnionName} Read(global::Mirascope.Gen.ToolCall call) => call.Name switch", "};"))
        {
            foreach (var tool in tools.Tools)
            {
                names.Add(tool.Name);
                writer.WriteLine($"{Literals.Of(tool.Name)} => {tools.UnionName}Reader.Read{tool.CaseName}(call),");
            }

            writer.WriteLine($"_ => new Invalid(call, \"$\", global::Mirascope.Gen.Generated.ToolArguments.Undeclared(call.Name, {Literals.Of(string.Join(", ", names))})),");
        }

        writer.WriteLine();
    }

    private static void WriteInvalid(CodeWriter writer, string union) => writer.WriteLine($$"""
        /// <summary>A call that does not fit the tools' schemas. It must not be run.</summary>
        public sealed record Invalid : {{union}}
        {
            internal Invalid(global::Mirascope.Gen.ToolCall call, string path, string reason)
                : base(call)
            {
                Path = path;
                Reason = reason;
            }

            /// <summary>Where it does not fit, as a JSON path into the arguments.</summary>
            public string Path { get; }

            /// <summary>Why it does not fit.</summary>
            public string Reason { get; }

            /// <summary>An output that tells the model what does not fit, so that it can call again.</summary>
            public global::Mirascope.Gen.ToolOutput Failed() => global::Mirascope.Gen.ToolOutput.FromError(Path + ": " + Reason);
        }
        """);
}
