using System.Text.Json.Nodes;

namespace Mirascope.Gen.Conformance.Sse;

/// <summary>
/// Runs the cases of a vector file of the event-stream family. The vectors carry their own expectations, so every case is compared
/// whether or not a folder of expectations is given.
/// </summary>
internal static class SseVerb
{
    private const string Family = "sse";

    public static async IAsyncEnumerable<CaseResult> RunAsync(CaseFile file, CommandOptions options)
    {
        if (JsonNode.Parse(File.ReadAllBytes(file.Path)) is not JsonObject root || root.Text("family") != Family
            || root["cases"] is not JsonArray cases)
        {
            yield return CaseResult.Skip(file, "not a vector file of this family");
            yield break;
        }

        var group = root.Text("group");
        Func<JsonObject, Task<VectorResult>>? run = group switch
        {
            "framing" => test => Task.FromResult(FramingGroup.Run(test, options.Trickle)),
            "limits" => test => Task.FromResult(LimitsGroup.Run(test)),
            "sdk-dispatch" => test => Task.FromResult(DispatchGroup.Run(test)),
            "content-type" => ContentTypeGroup.RunAsync,
            "openai-semantics" => test => SemanticsGroup.RunAsync(test, options.Trickle),
            _ => null,
        };
        if (run is null)
        {
            yield return CaseResult.Skip(file, $"this version does not know the group '{group}'");
            yield break;
        }

        foreach (var test in cases)
        {
            var result = await run(test!.AsObject());
            var line = new JsonObject { ["file"] = file.Name, ["group"] = group, ["id"] = test.Text("id") };
            foreach (var (name, value) in result.Members)
            {
                line[name] = value?.DeepClone();
            }

            yield return CaseResult.Compared(line, result.Differences);
        }
    }
}
