using System.Text.Json;
using System.Text.Json.Nodes;
using static Mirascope.Gen.Tests.Dialects.AnthropicMessages.AnthropicWire;

namespace Mirascope.Gen.Tests.Dialects.AnthropicMessages;

/// <summary>
/// Payload lists of other suites, some of them several answers in a row. The one that splices two answers into each other is
/// refused, by this library's choice.
/// </summary>
public class AnthropicTranscriptTests
{
    [Fact]
    public void Every_transcript_gives_what_its_payloads_say_and_no_prefix_of_it_succeeds()
    {
        var cases = JsonNode.Parse(File.ReadAllText(SharedData.Path("vectors", "transcripts", "provider-streams.json")))!["cases"]!.AsArray();
        var refused = 0;
        foreach (var transcript in cases.Where(each => (string?)each!["protocol"] == "anthropic-messages"))
        {
            var answers = Split(transcript!["payloads"]!.AsArray());
            if (answers.Any(StartsTwoMessages))
            {
                refused++;
                Assert.ThrowsAny<JsonException>(() => answers.Select(answer => Stream(answer.Select(payload => payload.ToJsonString()))).ToList());
                continue;
            }

            Compare(transcript["expected"]!, [.. answers.Select(Read)]);
        }

        Assert.Equal(1, refused);
    }

    private static CallResponse Read(List<JsonNode> answer)
    {
        string[] payloads = [.. answer.Select(payload => payload.ToJsonString())];
        for (var cut = 0; cut < payloads.Length; cut++)
        {
            var (partial, cutDecoder) = Stream(payloads[..cut]);
            Assert.False(cutDecoder.IsComplete);
            Assert.Empty(partial.ToolCalls);
        }

        var (log, decoder) = Stream(payloads);
        Assert.True(decoder.IsComplete);
        return log.ToResponse();
    }

    private static void Compare(JsonNode expected, List<CallResponse> answers)
    {
        Assert.Equal((string?)expected["text"], string.Concat(answers.Select(answer => answer.Content)));
        Assert.Equal((string?)expected["reasoning"], string.Concat(answers.Select(answer => answer.Thoughts)));
        Assert.Equal((string?)expected["finish"], answers[^1].FinishReason?.Text);
        Assert.Equal((long?)expected["usage"]?["output_tokens"], answers[^1].Usage?.OutputTokens);
        Assert.Equal(
            expected["tool_calls"]!.AsArray().Select(call => ((string)call!["id"]!, (string)call["name"]!, call["arguments"]!.ToJsonString())),
            answers.SelectMany(answer => answer.ToolCalls).Select(call => (call.Id, call.Name, JsonNode.Parse(call.Arguments)!.ToJsonString())));
    }

    private static List<List<JsonNode>> Split(JsonArray payloads)
    {
        List<List<JsonNode>> answers = [[]];
        foreach (var payload in payloads)
        {
            if (answers[^1].Count > 0 && (string?)answers[^1][^1]["type"] == "message_stop")
            {
                answers.Add([]);
            }

            answers[^1].Add(payload!);
        }

        return answers;
    }

    private static bool StartsTwoMessages(List<JsonNode> answer) => answer
        .Where(payload => (string?)payload["type"] == "message_start")
        .Select(payload => (string?)payload["message"]!["id"]).Distinct().Count() > 1;
}
