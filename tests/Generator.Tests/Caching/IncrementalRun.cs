using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mirascope.Gen.Tests.Harness;

namespace Mirascope.Gen.Tests.Caching;

/// <summary>Runs the generator, edits, runs it again, and tells what ran.</summary>
internal sealed class IncrementalRun
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest, DocumentationMode.Parse);
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(LlmClient).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly Dictionary<string, AdditionalText> _texts = [];
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;

    public IncrementalRun(params (string Path, string Text)[] files)
    {
        _compilation = CSharpCompilation.Create(
            "Consumer",
            files.Select(file => Parse(file.Path, file.Text)),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        _driver = CSharpGeneratorDriver.Create(
            [new Generator.CallGenerator().AsSourceGenerator()],
            parseOptions: Parsing,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        Run();
    }

    public GeneratorRunResult Result => _driver.GetRunResult().Results[0];

    public Compilation Compilation => _compilation;

    public GeneratorDriver Driver => _driver;

    public void Replace(string path, string text)
    {
        var old = _compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        _compilation = _compilation.ReplaceSyntaxTree(old, Parse(path, text));
        Run();
    }

    public void Rename(string path, string newPath)
    {
        var old = _compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        _compilation = _compilation.ReplaceSyntaxTree(old, Parse(newPath, old.ToString()));
        Run();
    }

    /// <summary>Gives the project an additional file, in the place of the one with the same path.</summary>
    public void AddText(string path, string text)
    {
        var file = new TextFile(path, text);
        _driver = _texts.Remove(path, out var old) ? _driver.ReplaceAdditionalText(old, file) : _driver.AddAdditionalTexts([file]);
        _texts.Add(path, file);
        Run();
    }

    public void Add(string path, string text)
    {
        _compilation = _compilation.AddSyntaxTrees(Parse(path, text));
        Run();
    }

    /// <summary>Why each output of a named step was what it was, in order.</summary>
    public IEnumerable<IncrementalStepRunReason> Reasons(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var runs)
            ? runs.SelectMany(run => run.Outputs).Select(output => output.Reason)
            : [];

    /// <summary>How many files were written anew, and how many came from the cache.</summary>
    public (int Written, int Cached) Sources()
    {
        var reasons = Result.TrackedOutputSteps.Values.SelectMany(runs => runs)
            .Where(run => run.Inputs.Any(input => input.Source.Name == Generator.Pipeline.StepNames.PricedCalls))
            .SelectMany(run => run.Outputs)
            .Select(output => output.Reason)
            .ToList();
        return (reasons.Count(reason => reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified),
            reasons.Count(reason => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
    }

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, Parsing, path);

    private void Run() => _driver = _driver.RunGenerators(_compilation);
}
