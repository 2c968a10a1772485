using System.Text.Json.Nodes;

namespace Mirascope.Gen.Conformance.Encoding;

/// <summary>Prints the request the client writes for a neutral conversation.</summary>
internal static class EncodeVerb
{
    public static async IAsyncEnumerable<CaseResult> RunAsync(CaseFile file, CommandOptions options)
    {
        if (JsonNode.Parse(File.ReadAllBytes(file.Path)) is not JsonObject root || NeutralConversation.Read(root) is not { } conversation)
        {
            yield return CaseResult.Skip(file, "not a conversation");
            yield break;
        }

        var line = await EncodeAsync(file, conversation);
        if (line["exception"] is { } exception)
        {
            yield return new CaseResult(line, Verdict.Failed, $"{exception}: {line["message"]}");
            yield break;
        }

        yield return CaseResult.Compared(line, options.Expect is null ? null : Compare(file, options.Expect, line));
    }

    /// <summary>The line of one conversation; a conversation without a form at its provider gives the exception.</summary>
    public static async Task<JsonObject> EncodeAsync(CaseFile file, NeutralConversation conversation)
    {
        try
        {
            return RequestLine.ToJson(file, await RequestCapture.CaptureAsync(conversation, UnsupportedOptions.Refuse), []);
        }
        catch (LlmConfigurationException)
        {
            try
            {
                var request = await RequestCapture.CaptureAsync(conversation, UnsupportedOptions.Omit);
                return RequestLine.ToJson(file, request, await RequestCapture.FindUnsupportedAsync(conversation));
            }
            catch (LlmConfigurationException refused)
            {
                return new JsonObject { ["file"] = file.Name, ["exception"] = refused.GetType().Name, ["message"] = refused.Message };
            }
        }
    }

    // An expectation says what it cares for: members it does not have are not compared.
    private static List<string> Compare(CaseFile file, string folder, JsonObject line)
    {
        if (CaseFiles.FindExpectation(file, folder) is not { } path)
        {
            return ["there is no expectation for it"];
        }

        return [.. JsonValues.ReadObject(path).Where(member => !JsonNode.DeepEquals(member.Value, line[member.Key]))
            .Select(member => $"{member.Key} is {JsonValues.Show(line[member.Key])}, not {JsonValues.Show(member.Value)}")];
    }
}
