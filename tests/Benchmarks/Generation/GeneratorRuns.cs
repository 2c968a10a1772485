using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mirascope.Gen.Benchmarks.Generation;

/// <summary>The generator's first run, and its run after an edit: one that touches no call, and one that touches one call.</summary>
[MemoryDiagnoser]
public class GeneratorRuns
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest);

    private CSharpCompilation _compilation = null!;
    private CSharpCompilation _untouched = null!;
    private CSharpCompilation _touched = null!;
    private GeneratorDriver _cold = null!;
    private GeneratorDriver _warm = null!;

    [Params(1, 100, 1000)]
    public int Calls { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || path.EndsWith("Mirascope.Gen.dll", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        var trees = Enumerable.Range(0, Calls).Select(i => Parse(CallSources.Create(i, "as it was"))).ToArray();
        _compilation = CSharpCompilation.Create("Consumer", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        _untouched = _compilation.ReplaceSyntaxTree(trees[0], Parse(CallSources.Create(0, "a comment above changed")));
        _touched = _compilation.ReplaceSyntaxTree(trees[0], Parse(CallSources.Create(0, "as it was").Replace("gpt-4o-mini", "gpt-4o", StringComparison.Ordinal)));
        _cold = CSharpGeneratorDriver.Create([new Generator.CallGenerator().AsSourceGenerator()], parseOptions: Parsing);
        _warm = _cold.RunGenerators(_compilation);
    }

    [Benchmark]
    public GeneratorDriver FirstRun() => _cold.RunGenerators(_compilation);

    [Benchmark]
    public GeneratorDriver EditBesideTheCall() => _warm.RunGenerators(_untouched);

    [Benchmark]
    public GeneratorDriver EditOfOneCall() => _warm.RunGenerators(_touched);

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, Parsing);
}
