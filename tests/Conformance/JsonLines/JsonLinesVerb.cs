using System.Text.Json.Nodes;

namespace Mirascope.Gen.Conformance.JsonLines;

/// <summary>
/// Runs the cases of a vector file of the JSON-lines family (NDJSON). The form is that of the event streams' framing cases:
/// <code>
/// { "family": "json-lines", "group": "…", "cases": [
///   { "id": "…", "input_b64": "…", "chunks_b64": ["…"], "max_pending_bytes": 8, "expected": { "lines": ["…"], "overflow_error": false } } ] }
/// </code>
/// The bytes are in <c>input_b64</c>, or are what the <c>chunks_b64</c> make together. What must come out stands in <c>expected</c> or
/// in the case itself, as <c>lines</c> or <c>events</c>, or is <c>expected</c> where that is a list; see <see cref="LineForms"/>
/// for its items. The line that is printed has the same members in the same form. The vectors carry their own expectations, so every
/// case is compared whether or not a folder of expectations is given; a case without one is shown.
/// </summary>
internal static class JsonLinesVerb
{
    private static readonly string[] Families = ["json-lines", "jsonl", "ndjson"];

    public static async IAsyncEnumerable<CaseResult> RunAsync(CaseFile file, CommandOptions options)
    {
        await Task.CompletedTask;
        if (JsonNode.Parse(File.ReadAllBytes(file.Path)) is not JsonObject root || !Families.Contains(root.Text("family"))
            || root["cases"] is not JsonArray cases)
        {
            yield return CaseResult.Skip(file, "not a vector file of this family");
            yield break;
        }

        foreach (var node in cases)
        {
            var line = new JsonObject { ["file"] = file.Name, ["group"] = root.Text("group"), ["id"] = node?["id"]?.DeepClone() };
            if (node is not JsonObject test || (test["input_b64"] ?? test["chunks_b64"]) is null)
            {
                line["skipped"] = "a case without input_b64 or chunks_b64";
                yield return new CaseResult(line, Verdict.Skipped, "a case without input_b64 or chunks_b64");
                continue;
            }

            var result = LinesGroup.Run(test, options.Trickle);
            foreach (var (name, value) in result.Members)
            {
                line[name] = value?.DeepClone();
            }

            yield return CaseResult.Compared(line, LinesGroup.FindExpected(test).Lines is null ? null : result.Differences);
        }
    }
}
