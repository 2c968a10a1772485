using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Mirascope.Gen.Generator;
using Mirascope.Gen.Tests.Harness;

namespace Mirascope.Gen.Tests.Checking;

/// <summary>One run in a project with an <c>.editorconfig</c>.</summary>
internal static class ConfiguredRun
{
    /// <summary>What is reported for a program whose file has these options; lines of severity are given as <c>dotnet_diagnostic.ID.severity</c>.</summary>
    public static IReadOnlyList<Diagnostic> Of(string source, params (string Key, string Value)[] options)
    {
        var config = AnalyzerConfig.Parse("root = true\n[*]\n" + string.Concat(options.Select(option => $"{option.Key} = {option.Value}\n")), "/project/.editorconfig");
        var read = AnalyzerConfigSet.Create(ImmutableArray.Create(config)).GetOptionsForSourcePath("/project/Program.cs");
        var compilation = CSharpCompilation.Create(
            "Program",
            [CSharpSyntaxTree.ParseText(source, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12), "/project/Program.cs")],
            GeneratorRun.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
                .WithSyntaxTreeOptionsProvider(new Severities(read.TreeOptions)));
        return CSharpGeneratorDriver
            .Create([new CallGenerator().AsSourceGenerator()], parseOptions: CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12), optionsProvider: new Provider(new Options(read.AnalyzerOptions)))
            .RunGenerators(compilation)
            .GetRunResult()
            .Diagnostics;
    }

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }

    private sealed class Provider(AnalyzerConfigOptions options) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => options;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => options;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => options;
    }

    private sealed class Severities(ImmutableDictionary<string, ReportDiagnostic> severities) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.NotGenerated;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            severities.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return false;
        }
    }
}
