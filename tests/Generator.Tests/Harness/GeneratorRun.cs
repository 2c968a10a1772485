using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mirascope.Gen.Generator;
using Mirascope.Gen.Generator.Emitting;

namespace Mirascope.Gen.Tests.Harness;

/// <summary>One run of the generator over one program, against the real runtime.</summary>
internal sealed class GeneratorRun
{
    private static readonly Lazy<MetadataReference[]> PlatformReferences = new(LoadReferences);

    private GeneratorRun(MarkedSource source, Compilation before, Compilation output, GeneratorDriverRunResult result)
    {
        Source = source;
        Before = before;
        Output = output;
        Result = result;
    }

    /// <summary>The references every test program has.</summary>
    public static IReadOnlyList<MetadataReference> References => PlatformReferences.Value;

    /// <summary>The program.</summary>
    public MarkedSource Source { get; }

    /// <summary>The program as it was written.</summary>
    public Compilation Before { get; }

    /// <summary>The program with what was generated.</summary>
    public Compilation Output { get; }

    /// <summary>The driver's own result.</summary>
    public GeneratorDriverRunResult Result { get; }

    /// <summary>What the generator reported, in order of place; also proves that it did not throw.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics
    {
        get
        {
            Assert.Null(Result.Results[0].Exception);
            return [.. Result.Diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
        }
    }

    /// <summary>
    /// What the compiler says of program and generated code together; hidden diagnostics, and comments that the test's own
    /// program lacks, are left out.
    /// </summary>
    public IReadOnlyList<Diagnostic> CompilerDiagnostics =>
        [.. Output.GetDiagnostics().Where(diagnostic =>
            diagnostic.Severity != DiagnosticSeverity.Hidden
            && !(diagnostic.Id is "CS1591" && diagnostic.Location.SourceTree?.FilePath == "Program.cs"))];

    /// <summary>The generated files by name.</summary>
    public IReadOnlyDictionary<string, string> Files =>
        Result.Results[0].GeneratedSources.ToDictionary(file => file.HintName, file => file.SourceText.ToString());

    /// <summary>The one generated file of a call.</summary>
    public string File => Assert.Single(Files, file => file.Key != OwnModelsEmitter.HintName).Value;

    /// <summary>Runs the generator; <c>[|</c> and <c>|]</c> in the source mark spans and are not part of it.</summary>
    public static GeneratorRun Of(string source, LanguageVersion language = LanguageVersion.CSharp12, DocumentationMode documentation = DocumentationMode.Diagnose, params AdditionalText[] texts)
    {
        var marked = MarkedSource.Parse(source);
        var options = new CSharpParseOptions(language, documentation);
        var compilation = CSharpCompilation.Create(
            "Program",
            [CSharpSyntaxTree.ParseText(marked.Text, options, "Program.cs", System.Text.Encoding.UTF8)],
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                warningLevel: 9999,
                allowUnsafe: true));
        var driver = CSharpGeneratorDriver
            .Create([new CallGenerator().AsSourceGenerator()], texts, options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return new GeneratorRun(marked, compilation, output, driver.GetRunResult());
    }

    /// <summary>Nothing was reported, and the compiler has no word to say about program and generated code.</summary>
    public GeneratorRun AssertClean()
    {
        Assert.Empty(Diagnostics);
        Assert.True(CompilerDiagnostics.Count == 0, string.Join("\n", CompilerDiagnostics) + "\n\n" + string.Join("\n\n", Files.Values));
        return this;
    }

    private static MetadataReference[] LoadReferences()
    {
        var runtime = typeof(LlmCallAttribute).Assembly.Location;
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location));
        return [.. platform.Append(runtime).Select(path => MetadataReference.CreateFromFile(path))];
    }
}
