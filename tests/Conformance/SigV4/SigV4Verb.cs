namespace Mirascope.Gen.Conformance.SigV4;

/// <summary>Runs the cases of a vector file of Amazon's signatures.</summary>
internal static class SigV4Verb
{
    private const string Family = "sigv4";

    // A group says whose requests it has; all are signed alike.
    public static IAsyncEnumerable<CaseResult> RunAsync(CaseFile file, CommandOptions options) =>
        VectorFile.RunAsync(file, Family, _ => SigV4Case.Run);
}
