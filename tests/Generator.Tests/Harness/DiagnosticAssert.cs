using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Mirascope.Gen.Tests.Harness;

/// <summary>Asserts of what the generator reports.</summary>
internal static class DiagnosticAssert
{
    private static readonly string[] EmittedSuffixes = ["Stream'", "Response'", "Tool'"];

    /// <summary>Exactly these ids are reported, in order of place, each at the span marked for it; the generator does not throw.</summary>
    public static GeneratorRun Reports(string markedSource, params string[] ids)
    {
        var run = GeneratorRun.Of(markedSource);
        var found = run.Diagnostics.Select(diagnostic => $"{diagnostic.Id} '{run.Source.Text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}' at {diagnostic.Location.SourceSpan}");
        var expected = run.Source.Spans.Zip(ids, (span, id) => $"{id} '{run.Source.Text.Substring(span.Start, span.Length)}' at {span}");
        Assert.Equal(ids.Length, run.Source.Spans.Count);
        Assert.Equal(expected, found);
        AssertNothingOnTop(run);
        return run;
    }

    /// <summary>
    /// A broken call has a body and its types all the same, so the compiler has nothing to say of it; only where no other
    /// file could hold them, or their name is taken, does it miss them.
    /// </summary>
    private static void AssertNothingOnTop(GeneratorRun run)
    {
        var isImpossible = run.Diagnostics.Any(diagnostic => diagnostic.Id is "MG1002" or "MG1004" or "MG1012" or "MG1013");
        Assert.DoesNotContain(run.CompilerDiagnostics, diagnostic => !isImpossible && (diagnostic.Id == "CS8795" || NamesAnEmittedType(diagnostic)));
        Assert.DoesNotContain(run.CompilerDiagnostics, diagnostic => !isImpossible && diagnostic.Location.SourceTree?.FilePath != "Program.cs");
    }

    private static bool NamesAnEmittedType(Diagnostic diagnostic) =>
        diagnostic.Id == "CS0246" && EmittedSuffixes.Any(suffix => diagnostic.GetMessage(CultureInfo.InvariantCulture).Contains(suffix, StringComparison.Ordinal));
}
