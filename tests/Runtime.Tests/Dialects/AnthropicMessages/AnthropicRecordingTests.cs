using System.Text;
using System.Text.Json.Nodes;
using Mirascope.Gen.Dialects;

namespace Mirascope.Gen.Tests.Dialects.AnthropicMessages;

/// <summary>Recorded answers of every provider that speaks the dialect, against what they are known to say.</summary>
public class AnthropicRecordingTests
{
    [Fact]
    public void Every_recorded_answer_says_what_it_is_known_to_say()
    {
        var root = SharedData.Path("recordings", "exchanges");
        var failures = new List<string>();
        var count = 0;
        foreach (var folder in Directory.GetDirectories(root).Select(provider => Path.Combine(provider, "anthropic-messages")).Where(Directory.Exists))
        {
            foreach (var file in Directory.GetFiles(folder, "*.json"))
            {
                count++;
                var expected = file.Replace("exchanges", "expected", StringComparison.Ordinal).Replace(".json", ".expect.json", StringComparison.Ordinal);
                Compare(Path.GetFileName(file), Parse(file), Parse(expected), failures);
            }
        }

        Assert.True(count > 0);
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    private static JsonNode Parse(string path) => JsonNode.Parse(File.ReadAllText(path))!;

    private static void Compare(string name, JsonNode exchange, JsonNode expected, List<string> failures)
    {
        var body = (string)exchange["response"]!["body"]!;
        if ((string?)expected["outcome"] == "http_error")
        {
            var error = AnthropicWire.Dialect.ReadError(Encoding.UTF8.GetBytes(body));
            Same("error.type", (string?)expected["error"]!["type"], error?.Type);
            Same("error.message", (string?)expected["error"]!["message"], error?.Message);
            return;
        }

        var (log, streamError, complete) = Read(exchange, body);
        var response = log.ToResponse();
        Same("error", null, streamError?.ToString());
        Same("complete", "True", complete.ToString());
        Same("id", (string?)expected["id"], response.Id);
        Same("model", (string?)expected["model"], log.Model);
        Same("text", (string?)expected["text"], response.Content);
        Same("reasoning", (string?)expected["reasoning"], response.Thoughts);
        Same("tools", Calls(expected["tool_calls"]!.AsArray()), Calls(response.ToolCalls));
        Same("finish_reason", (string?)expected["finish_reason"], response.FinishReason?.Text);
        Same("finish_class", (string?)expected["finish_class"], ClassOf(response.FinishReason));
        Same("input", Number("input_total"), response.Usage?.InputTokens.ToString());
        Same("output", Number("output_total"), response.Usage?.OutputTokens.ToString());
        Same("cache_read", Number("cache_read"), response.Usage?.CacheReadTokens?.ToString());
        Same("cache_write", Number("cache_write"), response.Usage?.CacheWriteTokens?.ToString());
        Same("reasoning_tokens", Number("reasoning"), response.Usage?.ReasoningTokens?.ToString());
        Same("usage_raw", Sorted(expected["usage_raw"]), Sorted(response.Usage?.Raw is { } raw ? JsonNode.Parse(raw) : null));
        Same("parts", string.Join(' ', expected["parts"]!.AsArray().Select(part => Kind((string)part!))), string.Join(' ', Kinds(response.MessageParam)));

        string? Number(string key) => expected["usage"]?[key]?.ToJsonString();

        void Same(string what, string? wanted, string? found)
        {
            if (wanted != found)
            {
                failures.Add($"{name} {what}: wanted {wanted}, found {found}");
            }
        }
    }

    private static (ResponseLog Log, ProviderError? Error, bool IsComplete) Read(JsonNode exchange, string body)
    {
        if ((bool)exchange["streaming"]!)
        {
            var (log, decoder) = AnthropicWire.Body(Encoding.UTF8.GetBytes(body));
            return (log, decoder.Error, decoder.IsComplete);
        }

        var (whole, error) = AnthropicWire.Whole(body);
        return (whole, error, true);
    }

    private static string ClassOf(FinishReason? reason) => reason?.Class switch
    {
        null => "none",
        FinishClass.ToolCalls => "tool_calls",
        FinishClass.ContentFilter => "content_filter",
        var known => known.ToString()!.ToLowerInvariant(),
    };

    private static string Calls(JsonArray calls) => string.Join('\n', calls.Select(call =>
        $"{call!["id"]} {call["name"]} {((bool)call["arguments_valid"]! ? Sorted(call["arguments"]) : "invalid")}"));

    private static string Calls(IReadOnlyList<ToolCall> calls) => string.Join('\n', calls.Select(call => $"{call.Id} {call.Name} {Arguments(call.Arguments)}"));

    private static string Arguments(string json)
    {
        try
        {
            return Sorted(JsonNode.Parse(json));
        }
        catch (System.Text.Json.JsonException)
        {
            return "invalid";
        }
    }

    private static string Sorted(JsonNode? node) => node switch
    {
        JsonObject members => "{" + string.Join(',', members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => $"{member.Key}:{Sorted(member.Value)}")) + "}",
        JsonArray items => "[" + string.Join(',', items.Select(Sorted)) + "]",
        _ => node?.ToJsonString() ?? "null",
    };

    private static string Kind(string known) => known.StartsWith("provider:", StringComparison.Ordinal) ? known.Split(':')[1] : known;

    // Citations are a part of this library's making, and empty parts are left out of a message.
    private static IEnumerable<string> Kinds(Message message) => message.Content
        .Where(part => part is not ProviderPart { Type: "citations" })
        .Select(part => part switch
        {
            TextPart => "text",
            ThoughtPart => "reasoning",
            RedactedThoughtPart => "redacted_reasoning",
            ToolCallPart => "tool_call",
            ProviderPart own => own.Type,
            _ => part.GetType().Name,
        });
}
