using System.Text.Json.Nodes;

namespace Mirascope.Gen.Conformance.Decoding;

/// <summary>Serves recorded responses to the client and prints what it makes of them.</summary>
internal static class DecodeVerb
{
    public static async IAsyncEnumerable<CaseResult> RunAsync(CaseFile file, CommandOptions options)
    {
        if (Recording.Read(file.Path) is not { } recording)
        {
            yield return CaseResult.Skip(file, "not a recording");
            yield break;
        }

        if (AnsweringProvider.Find(recording.Provider, recording.Protocol) is not { } provider)
        {
            yield return CaseResult.Skip(file, $"this version has no {recording.Protocol} of {recording.Provider}");
            yield break;
        }

        var outcome = await DecodedOutcome.OfAsync(recording, provider, options.Trickle);
        var line = OutcomeLine.ToJson(file, outcome);
        yield return CaseResult.Compared(line, options.Expect is null ? null : Compare(file, options.Expect, line));
    }

    private static List<string> Compare(CaseFile file, string folder, JsonObject line) =>
        CaseFiles.FindExpectation(file, folder) is { } path
            ? OutcomeComparer.Compare(JsonValues.ReadObject(path), line)
            : ["there is no expectation for it"];
}
