using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Mirascope.Gen.Dialects;
using Mirascope.Gen.Dialects.OpenAIChat;

namespace Mirascope.Gen.Tests.Dialects.OpenAIChat;

/// <summary>Every recorded exchange of the family against what a plain reading of the rules makes of it.</summary>
public sealed class RecordingTests
{
    [Fact]
    public void Every_recorded_exchange_decodes_as_expected() => AssertAll(CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    public void The_culture_changes_nothing(string culture) => AssertAll(CultureInfo.GetCultureInfo(culture));

    private static void AssertAll(CultureInfo culture)
    {
        var root = SharedData.Path("recordings");
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            var count = 0;
            var failures = new StringBuilder();
            foreach (var file in Directory.EnumerateDirectories(Path.Combine(root, "exchanges"))
                .Select(provider => Path.Combine(provider, "openai-chat")).Where(Directory.Exists).SelectMany(Directory.EnumerateFiles).Order(StringComparer.Ordinal))
            {
                count++;
                var expected = JsonNode.Parse(File.ReadAllBytes(
                    file.Replace("exchanges", "expected", StringComparison.Ordinal).Replace(".json", ".expect.json", StringComparison.Ordinal)))!;
                foreach (var difference in Compare(JsonNode.Parse(File.ReadAllBytes(file))!, expected))
                {
                    failures.Append('\n').Append(Path.GetRelativePath(root, file)).Append(": ").Append(difference);
                }
            }

            Assert.True(count > 100, "There are hardly any recordings.");
            Assert.True(failures.Length == 0, failures.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static IEnumerable<string?> Compare(JsonNode exchange, JsonNode expected)
    {
        var body = (string)exchange["response"]!["body"]!;
        return (string)expected["outcome"]! == "http_error"
            ? CompareError(new OpenAIChatDialect(OpenAIChatQuirks.None).ReadError(Encoding.UTF8.GetBytes(body)), expected["error"])
            : CompareAnswer((bool)exchange["streaming"]! ? Decoded.Stream(Encoding.UTF8.GetBytes(body)) : Decoded.Whole(body), expected);
    }

    private static IEnumerable<string> CompareAnswer(Decoded actual, JsonNode expected)
    {
        var usage = expected["usage"];
        List<string?> differences =
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
            // Some servers of the family close the stream without [DONE]; to us that is a cut, and all that came is kept.
            (string?)expected["terminator"] is "eof" || (string)expected["outcome"]! != "ok" || actual.IsComplete ? null : "not complete",
            // One server fills every member it does not use with empty texts; a call without a name and arguments is no call.
            .. CompareTools(actual.Log.ToolCalls, [.. expected["tool_calls"]!.AsArray().Where(tool => (string?)tool!["name"] is not "")]),
            .. (string)expected["outcome"]! == "ok" ? (string?[])[actual.Error?.ToString()] : CompareError(actual.Error, expected["error"]),
        ];
        return differences.OfType<string>();
    }

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

    private static IEnumerable<string?> CompareError(ProviderError? actual, JsonNode? expected)
    {
        List<string?> differences =
        [
            Differ("error type", expected?["type"], actual?.Type),
            Differ("error code", expected?["code"]?.ToString(), actual?.Code),
            Differ("error message", expected?["message"], actual?.Message),
            Differ("error param", expected?["param"], actual?.Param),
        ];
        return differences.OfType<string>();
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
