using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mirascope.Gen.Generator.Diagnostics;
using Mirascope.Gen.Generator.Emitting;
using Mirascope.Gen.Generator.Emitting.Tools;
using Mirascope.Gen.Generator.Models;
using Mirascope.Gen.Generator.Parsing.Tools;
using Mirascope.Gen.Tests.Harness;

namespace Mirascope.Gen.Tests.Tools;

/// <summary>Parses the tools of the types of a program without a call around them.</summary>
internal sealed class ToolBench
{
    private const string Prelude = """
        using System; using System.Collections.Generic; using System.ComponentModel; using System.ComponentModel.DataAnnotations;
        using System.Threading; using System.Threading.Tasks; using Mirascope.Gen;

        """;

    private ToolBench(CSharpCompilation compilation, ToolSetModel? model, IReadOnlyList<string> diagnostics)
    {
        Compilation = compilation;
        Model = model ?? throw new InvalidOperationException("No type is named.");
        Diagnostics = diagnostics;
    }

    public CSharpCompilation Compilation { get; }

    public ToolSetModel Model { get; }

    /// <summary>What is wrong with the set, as <c>id: message</c>.</summary>
    public IReadOnlyList<string> Diagnostics { get; }

    /// <summary>A program of tool types <c>Library</c>, or of those named.</summary>
    public static ToolBench Of(string source, DocumentationMode documentation = DocumentationMode.Diagnose, params string[] types)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp12, documentation);
        var compilation = CSharpCompilation.Create(
            "Program",
            [CSharpSyntaxTree.ParseText(Prelude + source + "\npartial class Host;", options, "Program.cs", System.Text.Encoding.UTF8)],
            GeneratorRun.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));
        var bag = new DiagnosticBag();
        var where = compilation.SyntaxTrees[0].GetRoot();
        var named = new List<(INamedTypeSymbol, SyntaxNode)>();
        foreach (var type in types.Length == 0 ? ["Library"] : types)
        {
            named.Add((compilation.GetTypeByMetadataName(type) ?? throw new InvalidOperationException(type), where));
        }

        var host = compilation.GetTypeByMetadataName("Host")!;
        var model = ToolSetParser.Parse(named, "PagesTool", host, compilation, bag, CancellationToken.None);
        return new ToolBench(compilation, model, [.. bag.ToEquatableArray().Select(found => found.ToDiagnostic()).Select(found => $"{found.Id}: {found.GetMessage()}")]);
    }

    /// <summary>A tool <c>Find</c> with these parameters; the schemas of its properties.</summary>
    public static string PropertiesOf(string parameters, string others = "")
    {
        var bench = Of($$"""
            {{others}}
            public static class Library
            {
                /// <summary>Finds.</summary>
                [LlmTool] public static int Find({{parameters}}) => 1;
            }
            """);
        bench.Compiles();
        var schema = ToolSchemaWriter.Write(Assert.Single(bench.Model.Tools));
        const string Start = """{"type":"object","properties":""";
        Assert.StartsWith(Start, schema, StringComparison.Ordinal);
        Assert.EndsWith(""","additionalProperties":false}""", schema, StringComparison.Ordinal);
        return schema[Start.Length..^(""","additionalProperties":false}""".Length)];
    }

    /// <summary>The emitted union.</summary>
    public string Emitted
    {
        get
        {
            var writer = new CodeWriter();
            writer.WriteLine("#nullable enable");
            using (writer.Block("partial class Host"))
            {
                ToolUnionEmitter.Write(writer, Model, "internal");
            }

            return writer.ToString();
        }
    }

    /// <summary>The compiler has no word to say about the emitted union.</summary>
    public ToolBench Compiles()
    {
        var tree = CSharpSyntaxTree.ParseText(Emitted, (CSharpParseOptions)Compilation.SyntaxTrees[0].Options, "Emitted.g.cs", System.Text.Encoding.UTF8);
        var found = Compilation.AddSyntaxTrees(tree).GetDiagnostics().Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden && diagnostic.Location.SourceTree == tree);
        Assert.True(!found.Any(), string.Join("\n", found) + "\n\n" + Emitted);
        return this;
    }
}
