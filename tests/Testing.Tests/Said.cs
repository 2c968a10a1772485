using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests;

/// <summary>What an answer says, whichever form it came in.</summary>
internal sealed record Said(string Thought, string Text, string Calls, string Finish, string Usage)
{
    public static Said Whole(string dialect, JsonNode answer) => dialect == "openai"
        ? WholeOpenAI(answer, answer["choices"]![0]!)
        : new Said(
            string.Concat(answer["content"]!.AsArray().Select(block => (string?)block!["thinking"] + block["signature"])),
            string.Concat(answer["content"]!.AsArray().Select(block => (string?)block!["text"])),
            string.Concat(answer["content"]!.AsArray().Where(block => block!["id"] is not null).Select(block => block!["name"] + block["input"]!.ToJsonString())),
            $"{answer["stop_reason"]}",
            $"{answer["stop_sequence"]} {answer["usage"]!["input_tokens"]} {answer["usage"]!["output_tokens"]}");

    public static Said Streamed(string dialect, IReadOnlyList<JsonNode> events) =>
        dialect == "openai" ? StreamedOpenAI(events) : StreamedAnthropic(events);

    private static Said WholeOpenAI(JsonNode answer, JsonNode choice) => new(
        "",
        $"{choice["message"]!["content"]}",
        string.Concat(choice["message"]!["tool_calls"]?.AsArray().Select(call => call!["id"]!.GetValue<string>()[..5] + call["function"]!["name"] + call["function"]!["arguments"]) ?? []),
        $"{choice["finish_reason"]}",
        answer["usage"]!.ToJsonString());

    private static Said StreamedOpenAI(IReadOnlyList<JsonNode> events)
    {
        var choices = events.SelectMany(chunk => chunk["choices"]!.AsArray()).Where(choice => (int)choice!["index"]! == 0).ToArray();
        var calls = choices.SelectMany(choice => choice!["delta"]!["tool_calls"]?.AsArray() ?? []);
        return new Said(
            "",
            string.Concat(choices.Select(choice => (string?)choice!["delta"]!["content"])),
            string.Concat(calls.Select(call => ((string?)call!["id"])?[..5] + call["function"]!["name"] + call["function"]!["arguments"])),
            choices.Select(choice => (string?)choice!["finish_reason"]).Single(reason => reason is not null)!,
            events.Select(chunk => chunk["usage"]).Single(usage => usage is not null)!.ToJsonString());
    }

    private static Said StreamedAnthropic(IReadOnlyList<JsonNode> events)
    {
        var deltas = events.Where(one => (string)one["type"]! == "content_block_delta").Select(one => one["delta"]!).ToArray();
        var starts = events.Where(one => (string)one["type"]! == "content_block_start").Select(one => one["content_block"]!);
        var arguments = string.Concat(deltas.Select(delta => (string?)delta["partial_json"]));
        var end = events.Single(one => (string)one["type"]! == "message_delta");
        var isCut = (string)end["delta"]!["stop_reason"]! == "max_tokens";
        return new Said(
            string.Concat(deltas.Select(delta => (string?)delta["thinking"] + delta["signature"])),
            string.Concat(deltas.Select(delta => (string?)delta["text"])),
            string.Concat(starts.Where(start => start["id"] is not null).Select(start => (string)start["name"]! + (isCut ? "{}" : arguments))),
            (string)end["delta"]!["stop_reason"]!,
            $"{end["delta"]!["stop_sequence"]} {end["usage"]!["input_tokens"]} {end["usage"]!["output_tokens"]}");
    }
}
