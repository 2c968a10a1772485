using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using Mirascope.Gen.Generator.Parsing.Suppressors;
using Mirascope.Gen.Tests.Harness;

namespace Mirascope.Gen.Tests.Tools;

/// <summary>A switch expression over all cases is complete, and only such a one.</summary>
public sealed class CompleteSwitchTests
{
    [Theory]
    [InlineData("tool switch { T.Find f => 1, T.Count c => 2, T.Invalid => 3 }", true)]
    [InlineData("tool switch { T.Find or T.Count => 1, (T.Invalid { Path: var p }) => 3 }", true)]
    [InlineData("tool switch { T.Find { } => 1, T.Count { Call: _ } x => 2, T.Invalid i => 3 }", true)]
    [InlineData("tool switch { T.Find f => 1, T.Count c => 2 }", false)]
    [InlineData("tool switch { T.Find f => 1, T.Count c when c.Call.Id == \"\" => 2, T.Invalid i => 3 }", false)]
    [InlineData("tool switch { T.Find { Title: \"x\" } => 1, T.Count => 2, T.Invalid => 3 }", false)]
    [InlineData("tool switch { T.Find and { Title: \"x\" } => 1, T.Count => 2, T.Invalid => 3 }", false)]
    [InlineData("maybe switch { T.Find f => 1, T.Count c => 2, T.Invalid => 3, null => 4 }", true)]
    [InlineData("maybe switch { T.Find f => 1, T.Count c => 2, T.Invalid => 3 }", false)]
    [InlineData("maybe! switch { T.Find f => 1, T.Count c => 2, T.Invalid => 3 }", true)]
    [InlineData("own switch { Own.A => 1, Own.B => 2 }", false)]
    [InlineData("true switch { true => 1 }", false)]
    public async Task A_switch_is_complete_when_each_case_is_handled(string expression, bool isComplete)
    {
        var run = GeneratorRun.Of($$"""
            using Mirascope.Gen;
            using System.Threading;
            using T = Librarian.PagesTool;
            public static class Library
            {
                /// <summary>Finds.</summary>
                [LlmTool] public static int Find(string title) => 1;
                /// <summary>Counts.</summary>
                [LlmTool] public static int Count() => 1;
            }
            public abstract record Own(ToolCall Call) : TypedToolCall(Call)
            {
                public sealed record A(ToolCall Call) : Own(Call);
                public sealed record B(ToolCall Call) : Own(Call);
            }
            public static partial class Librarian
            {
                [LlmCall(Provider.OpenAI, "gpt-4o-mini", Tools = new[] { typeof(Library) })]
                [Prompt("How many?")]
                public static partial PagesStream PagesAsync(CancellationToken cancellationToken = default);

                private static int Use(T tool, T? maybe, Own own) => {{expression}};
            }
            """);
        Assert.Empty(run.Diagnostics);
        var analyzed = run.Output.WithAnalyzers(
            ImmutableArray.Create<DiagnosticAnalyzer>(new CompleteSwitchSuppressor()),
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true));
        var found = Assert.Single(
            await analyzed.GetAllDiagnosticsAsync(TestContext.Current.CancellationToken),
            diagnostic => diagnostic.Location.SourceTree?.FilePath == "Program.cs" && diagnostic.Id is "CS8509");
        Assert.Equal(isComplete, found.IsSuppressed);
    }
}
