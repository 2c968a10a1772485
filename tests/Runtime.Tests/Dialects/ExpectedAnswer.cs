using System.Text.Json.Nodes;
using Mirascope.Gen.Dialects;

namespace Mirascope.Gen.Tests.Dialects;

/// <summary>Compares an answer with a recording's expectation; each difference is a text, and null is none.</summary>
internal static class ExpectedAnswer
{
    public static IEnumerable<string?> Compare(DecodedAnswer actual, JsonNode expected)
    {
        var (usage, isOk) = (expected["usage"], (string)expected["outcome"]! == "ok");
        return
        [
            Differ("id", NullIfEmpty(expected["id"]), actual.Log.Id),
            Differ("model", NullIfEmpty(expected["model"]), actual.Log.Model),
            Differ("text", expected["text"] ?? "", actual.Text),
            Differ("reasoning", expected["reasoning"] ?? "", actual.Thoughts),
            Differ("refusal", expected["refusal"] ?? "", actual.Refusal),
            Differ("finish", NullIfEmpty(expected["finish_reason"]), actual.Log.FinishReason?.Text),
            Differ("class", (string?)expected["finish_class"] is "none" ? null : expected["finish_class"], ClassOf(actual.Log.FinishReason)),
            Differ("input", usage?["input_total"], actual.Log.Usage?.InputTokens),
            Differ("output", usage?["output_total"], actual.Log.Usage?.OutputTokens),
            Differ("cache_read", usage?["cache_read"], actual.Log.Usage?.CacheReadTokens),
            Differ("cache_write", usage?["cache_write"], actual.Log.Usage?.CacheWriteTokens),
            Differ("reasoning_tokens", usage?["reasoning"], actual.Log.Usage?.ReasoningTokens),

            // Some servers close the stream without its terminal event; to us that is a cut, and all that came is kept.
            !isOk || (string?)expected["terminator"] is "eof" || actual.IsComplete ? null : "not complete",
            .. CompareTools(actual.Log.ToolCalls, [.. expected["tool_calls"]!.AsArray().Where(IsCall)]),
            .. isOk ? (string?[])[actual.Error?.ToString()] : CompareError(actual.Error, expected["error"]),
        ];
    }

    public static IEnumerable<string?> CompareError(ProviderError? actual, JsonNode? expected) =>
    [
        // Of an error told twice the expectation may have the later form, which has no type; the earlier one is read and has.
        expected?.AsObject().ContainsKey("type") is true ? Differ("error type", expected["type"], actual?.Type) : null,
        Differ("error code", expected?["code"]?.ToString(), actual?.Code),
        Differ("error message", expected?["message"], actual?.Message),
        Differ("error param", expected?["param"], actual?.Param),
    ];

    // One server fills every member it does not use with empty texts; a call without a name and arguments is no call.
    private static bool IsCall(JsonNode? tool) => (string?)tool!["name"] is not "";

    private static IEnumerable<string?> CompareTools(IReadOnlyList<ToolCall> actual, List<JsonNode?> expected)
    {
        if (actual.Count != expected.Count)
        {
            yield return $"{expected.Count} tool calls became {actual.Count}";
            yield break;
        }

        for (var i = 0; i < actual.Count; i++)
        {
            var tool = expected[i]!;
            var same = actual[i].Id == ((string?)tool["id"] ?? "") && actual[i].Name == (string?)tool["name"]
                && actual[i].IsFreeform == ((bool?)tool["custom"] ?? false)
                && (tool["arguments"] is { } arguments
                    ? JsonNode.DeepEquals(arguments, JsonNode.Parse(actual[i].Arguments is "" ? "{}" : actual[i].Arguments))
                    : actual[i].Arguments == (string?)tool["arguments_raw"]);
            if (!same)
            {
                yield return $"{tool.ToJsonString()} became {actual[i]}";
            }
        }
    }

    private static string? ClassOf(FinishReason? reason) => reason?.Class switch
    {
        null => null,
        FinishClass.ToolCalls => "tool_calls",
        FinishClass.ContentFilter => "content_filter",
        { } other => other.ToString().ToLowerInvariant(),
    };

    private static JsonNode? NullIfEmpty(JsonNode? text) => (string?)text is "" ? null : text;

    private static string? Differ(string what, JsonNode? expected, JsonNode? actual) =>
        JsonNode.DeepEquals(expected, actual) || expected?.ToString() == actual?.ToString() ? null : $"{what} was {expected?.ToJsonString() ?? "null"}, became {actual?.ToJsonString() ?? "null"}";
}
