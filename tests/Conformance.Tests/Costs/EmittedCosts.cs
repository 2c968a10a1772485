using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mirascope.Gen.Generator;

namespace Mirascope.Gen.Tests.Costs;

/// <summary>A calculator as the compiler wrote it: into the stream of a declared call, compiled and loaded.</summary>
internal sealed class EmittedCosts(Type stream)
{
    private static readonly ConcurrentDictionary<string, Assembly> Built = new(StringComparer.Ordinal);

    private readonly Func<Usage?, decimal?> _costOf = stream.GetMethod("CostOf")!.CreateDelegate<Func<Usage?, decimal?>>();

    /// <summary>The constants it calculates with; null where the catalogue has none.</summary>
    public ModelRates? Rates { get; } = (ModelRates?)stream.GetField("Rates", BindingFlags.NonPublic | BindingFlags.Static)?.GetValue(null);

    /// <summary>The calculators of calls of these models, by provider and id.</summary>
    public static Dictionary<(string Provider, string Id), EmittedCosts> Of(IEnumerable<(string Provider, string Id)> models)
    {
        var all = models.Distinct().ToList();
        var assembly = Built.GetOrAdd(SourceOf(all), Build);
        return all.Select((model, index) => (model, index)).ToDictionary(each => each.model, each => new EmittedCosts(assembly.GetType($"Calls+C{each.index}Stream", throwOnError: true)!));
    }

    public decimal? CostOf(Usage? usage) => _costOf(usage);

    /// <summary>What a call made on another day costs, by the same constants.</summary>
    public decimal? CostOf(Usage usage, DateOnly day) => Rates is { } rates ? rates.CostOf(usage, day) : CostOf(usage);

    private static string SourceOf(List<(string Provider, string Id)> models)
    {
        var source = new StringBuilder("using Mirascope.Gen;\npublic static partial class Calls\n{\n");
        for (var i = 0; i < models.Count; i++)
        {
            source.Append($"    [LlmCall({SymbolDisplay.FormatLiteral(models[i].Provider, true)}, {SymbolDisplay.FormatLiteral(models[i].Id, true)})]\n")
                .Append($"    [Prompt(\"Hi\")]\n    public static partial C{i}Stream C{i}Async(System.Threading.CancellationToken cancellationToken = default);\n");
        }

        return source.Append("}\n").ToString();
    }

    private static Assembly Build(string source)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp12);
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location));
        var compilation = CSharpCompilation.Create(
            "EmittedCosts",
            [CSharpSyntaxTree.ParseText(source, options)],
            platform.Append(typeof(LlmCallAttribute).Assembly.Location).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new CallGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        using var image = new MemoryStream();
        var result = output.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return Assembly.Load(image.ToArray());
    }
}
