namespace Mirascope.Gen.Conformance.EventStream;

/// <summary>Runs the cases of a vector file of AWS event streams.</summary>
internal static class EventStreamVerb
{
    private const string Family = "aws-eventstream";

    public static IAsyncEnumerable<CaseResult> RunAsync(CaseFile file, CommandOptions options) => VectorFile.RunAsync(file, Family, group => group switch
    {
        "decode" => test => DecodeGroup.Run(test, options.Trickle),
        "encode" => EncodeGroup.Run,
        _ => null,
    });
}
