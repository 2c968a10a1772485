using Microsoft.CodeAnalysis;

namespace Mirascope.Gen.Tests;

/// <summary>The doors of the generator, each with a source that opens it.</summary>
internal static class GeneratorDoors
{
    public static IReadOnlyList<(Door Door, string Path, string Source)> All { get; } =
    [
        (
            new("Models, Emitting and Catalog never see Roslyn.", sight =>
                Door.IsIn(sight.From, "Models", "Emitting", "Catalog") && IsRoslyn(sight)),
            "Models/Bad.cs",
            "namespace Mirascope.Gen.Generator.Models; internal class Bad { public Microsoft.CodeAnalysis.ISymbol? Symbol; }"
        ),
        (
            new("Emitting never sees Parsing.", sight => Door.IsIn(sight.From, "Emitting") && Door.IsIn(sight.To, "Parsing")),
            "Emitting/Bad.cs",
            "namespace Mirascope.Gen.Generator.Emitting; internal class Bad { public object? Parser = typeof(Mirascope.Gen.Generator.Parsing.CallParser); }"
        ),
        (
            new("Parsing never sees Emitting.", sight => Door.IsIn(sight.From, "Parsing") && Door.IsIn(sight.To, "Emitting")),
            "Parsing/Bad.cs",
            "namespace Mirascope.Gen.Generator.Parsing; internal class Bad { public object? Writer = new Mirascope.Gen.Generator.Emitting.CodeWriter(); }"
        ),
        (
            new("Models see no other room.", sight => Door.IsIn(sight.From, "Models") && sight.To is not null && !Door.IsIn(sight.To, "Models")),
            "Models/Bad.cs",
            "namespace Mirascope.Gen.Generator.Models; internal class Bad { public object? Writer = new Mirascope.Gen.Generator.Emitting.CodeWriter(); }"
        ),
        (
            new("Parsing is the only room that sees symbols.", sight =>
                !Door.IsIn(sight.From, "Parsing") && IsRoslyn(sight) && (sight.Symbol as ITypeSymbol ?? sight.Symbol.ContainingType) is { } type && IsSymbol(type)),
            "Pipeline/Bad.cs",
            "namespace Mirascope.Gen.Generator.Pipeline; internal class Bad { public Microsoft.CodeAnalysis.IMethodSymbol? Method; }"
        ),
        (
            new("Nothing but Pipeline registers outputs.", sight =>
                !Door.IsIn(sight.From, "Pipeline") && sight.Symbol is IMethodSymbol { Name: "RegisterSourceOutput" or "RegisterImplementationSourceOutput" or "RegisterPostInitializationOutput" or "RegisterHostOutput" }),
            "Bad.cs",
            "namespace Mirascope.Gen.Generator; internal class Bad { public void Do(Microsoft.CodeAnalysis.IncrementalGeneratorInitializationContext context) => context.RegisterPostInitializationOutput(static _ => { }); }"
        ),
        (
            new("Targets are found by attribute: nothing uses CreateSyntaxProvider.", sight => IsRoslyn(sight) && sight.Symbol.Name == "CreateSyntaxProvider"),
            "Pipeline/Bad.cs",
            "namespace Mirascope.Gen.Generator.Pipeline; internal class Bad { public object Do(Microsoft.CodeAnalysis.IncrementalGeneratorInitializationContext context) => context.SyntaxProvider.CreateSyntaxProvider(static (_, _) => true, static (_, _) => 1); }"
        ),
        (
            new("The compilation is never combined: nothing uses CompilationProvider.", sight => IsRoslyn(sight) && sight.Symbol.Name == "CompilationProvider"),
            "Pipeline/Bad.cs",
            "namespace Mirascope.Gen.Generator.Pipeline; internal class Bad { public object Do(Microsoft.CodeAnalysis.IncrementalGeneratorInitializationContext context) => context.CompilationProvider; }"
        ),
        (
            new("Text is written, not formatted: nothing uses NormalizeWhitespace.", sight => IsRoslyn(sight) && sight.Symbol.Name == "NormalizeWhitespace"),
            "Parsing/Bad.cs",
            "using Microsoft.CodeAnalysis; namespace Mirascope.Gen.Generator.Parsing; internal class Bad { public SyntaxNode Do(SyntaxNode node) => node.NormalizeWhitespace(); }"
        ),
    ];

    private static bool IsRoslyn(Sight sight) => sight.Namespace == "Microsoft.CodeAnalysis" || sight.Namespace.StartsWith("Microsoft.CodeAnalysis.", StringComparison.Ordinal);

    private static bool IsSymbol(ITypeSymbol type) =>
        type.Name == "ISymbol" || type.AllInterfaces.Any(candidate => candidate.Name == "ISymbol");
}
