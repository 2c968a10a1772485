using System.Text.Json.Nodes;
using Mirascope.Gen.Conformance.Sse;

namespace Mirascope.Gen.Conformance;

/// <summary>Runs the cases of a vector file. Vectors carry their own expectations, so every case is compared.</summary>
internal static class VectorFile
{
    /// <param name="file">The file.</param>
    /// <param name="family">The family the verb is for; a file of another one is skipped.</param>
    /// <param name="find">What runs a case of a group; null for a group this version does not know.</param>
    public static async IAsyncEnumerable<CaseResult> RunAsync(CaseFile file, string family, Func<string?, Func<JsonObject, VectorResult>?> find)
    {
        await Task.CompletedTask;
        if (JsonNode.Parse(File.ReadAllBytes(file.Path)) is not JsonObject root || root.Text("family") != family || root["cases"] is not JsonArray cases)
        {
            yield return CaseResult.Skip(file, "not a vector file of this family");
            yield break;
        }

        var group = root.Text("group");
        if (find(group) is not { } run)
        {
            yield return CaseResult.Skip(file, $"this version does not know the group '{group}'");
            yield break;
        }

        foreach (var test in cases)
        {
            var result = run(test!.AsObject());
            var line = new JsonObject { ["file"] = file.Name, ["group"] = group, ["id"] = test.Text("id") };
            foreach (var (name, value) in result.Members)
            {
                line[name] = value?.DeepClone();
            }

            yield return CaseResult.Compared(line, result.Differences);
        }
    }
}
