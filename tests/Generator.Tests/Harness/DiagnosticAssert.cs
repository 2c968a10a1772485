namespace Mirascope.Gen.Tests.Harness;

/// <summary>Asserts of what the generator reports.</summary>
internal static class DiagnosticAssert
{
    /// <summary>Exactly these ids are reported, in order of place, each at the span marked for it; the generator does not throw.</summary>
    public static GeneratorRun Reports(string markedSource, params string[] ids)
    {
        var run = GeneratorRun.Of(markedSource);
        var found = run.Diagnostics.Select(diagnostic => $"{diagnostic.Id} '{run.Source.Text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}' at {diagnostic.Location.SourceSpan}");
        var expected = run.Source.Spans.Zip(ids, (span, id) => $"{id} '{run.Source.Text.Substring(span.Start, span.Length)}' at {span}");
        Assert.Equal(ids.Length, run.Source.Spans.Count);
        Assert.Equal(expected, found);
        return run;
    }
}
