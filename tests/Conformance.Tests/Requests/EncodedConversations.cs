using System.Text.Json.Nodes;
using Mirascope.Gen.Conformance;
using Mirascope.Gen.Tests.Conversations;

namespace Mirascope.Gen.Tests.Requests;

/// <summary>What the command's <c>encode</c> writes for every conversation of the tests, by name.</summary>
internal static class EncodedConversations
{
    public static async Task<Dictionary<string, JsonObject>> ForAsync(string provider)
    {
        var folder = Directory.CreateTempSubdirectory("conversations-");
        try
        {
            foreach (var conversation in AllConversations.For(provider))
            {
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, conversation.Name + ".json"), conversation.For(provider).ToJsonString());
            }

            return await RunAsync(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Dictionary<string, JsonObject>> RunAsync(string folder)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await ConformanceCommand.RunAsync(["encode", "--in", folder], output, error);
        Assert.True(code == 0, error.ToString());
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonNode.Parse(line)!.AsObject())
            .ToDictionary(line => Path.GetFileNameWithoutExtension((string)line["file"]!), StringComparer.Ordinal);
    }
}
