using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mirascope.Gen.Generator;
using Mirascope.Gen.Generator.Emitting;
using Mirascope.Gen.Tests.Harness;

namespace Mirascope.Gen.Tests.Catalog;

/// <summary>The lines of a project's catalogue files go into the program, so that what a call costs while running follows them too.</summary>
public class OwnModelsTests
{
    private const string Call = """
        using Mirascope.Gen;

        public static partial class Calls
        {
            [LlmCall(Provider.OpenAI, "gpt-4o-mini", MaxTokens = 9)]
            [Prompt("Hi")]
            public static partial System.Threading.Tasks.Task<string> AskAsync(System.Threading.CancellationToken cancellationToken = default);
        }
        """;

    [Fact]
    public void A_call_of_a_project_with_lines_of_its_own_hands_them_on()
    {
        var run = GeneratorRun.Of(
            Call,
            texts:
            [
                new TextFile("/project/b.llm-catalog.txt", "openai;two;$ in=2 out=2"),
                new TextFile("/project/a.llm-catalog.txt", "# told by nobody\r\n\r\n  openai;one;$ in=1 out=1\r\nopenai;\"};ctx=1\r\n"),
            ]).AssertClean();

        Assert.Contains("Models = global::Mirascope.Gen.Generated.OwnModels.Catalog,", run.File, StringComparison.Ordinal);
        Assert.Contains(
            """
            ProjectModels.Of(
                    "openai;one;$ in=1 out=1\nopenai;\"};ctx=1\n",
                    "openai;two;$ in=2 out=2\n");
            """.ReplaceLineEndings("\n"),
            run.Files[OwnModelsEmitter.HintName],
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_without_files_has_none()
    {
        var run = GeneratorRun.Of(Call);

        Assert.DoesNotContain("OwnModels", run.File, StringComparison.Ordinal);
        Assert.Single(run.Files);
    }

    [Fact]
    public void A_project_that_sees_the_internals_of_another_uses_its_own()
    {
        var below = GeneratorRun.Of(
            Call.Replace("public static", "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Above\")] public static", StringComparison.Ordinal),
            texts: new TextFile("/below/a.llm-catalog.txt", "openai;one;$ in=1 out=1"));
        var options = new CSharpParseOptions(LanguageVersion.CSharp12);
        var above = CSharpCompilation.Create(
            "Above",
            [CSharpSyntaxTree.ParseText(Call.Replace("Calls", "Others", StringComparison.Ordinal), options)],
            GeneratorRun.References.Append(below.Output.ToMetadataReference()),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver
            .Create([new CallGenerator().AsSourceGenerator()], [new TextFile("/above/a.llm-catalog.txt", "openai;one;$ in=2 out=2")], options)
            .RunGeneratorsAndUpdateCompilation(above, out var output, out _);

        Assert.Empty(output.GetDiagnostics().Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden));
    }
}
