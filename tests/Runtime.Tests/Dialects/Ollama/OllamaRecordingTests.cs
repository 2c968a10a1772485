using System.Text;
using System.Text.Json.Nodes;
using static Mirascope.Gen.Tests.Dialects.Ollama.OllamaWire;

namespace Mirascope.Gen.Tests.Dialects.Ollama;

/// <summary>Every recorded exchange of the protocol against what a plain reading of the rules makes of it.</summary>
public sealed class OllamaRecordingTests
{
    [Fact]
    public void Every_recorded_exchange_decodes_as_expected()
    {
        var root = SharedData.Path("recordings");
        var count = 0;
        var failures = new StringBuilder();
        foreach (var file in Directory.EnumerateDirectories(Path.Combine(root, "exchanges"))
            .Select(provider => Path.Combine(provider, "ollama-chat")).Where(Directory.Exists).SelectMany(Directory.EnumerateFiles).Order(StringComparer.Ordinal))
        {
            count++;
            var expected = JsonNode.Parse(File.ReadAllBytes(
                file.Replace("exchanges", "expected", StringComparison.Ordinal).Replace(".json", ".expect.json", StringComparison.Ordinal)))!;
            foreach (var difference in Compare(JsonNode.Parse(File.ReadAllBytes(file))!, expected).OfType<string>())
            {
                failures.Append('\n').Append(Path.GetRelativePath(root, file)).Append(": ").Append(difference);
            }
        }

        Assert.True(count > 10, "There are hardly any recordings.");
        Assert.True(failures.Length == 0, failures.ToString());
    }

    private static IEnumerable<string?> Compare(JsonNode exchange, JsonNode expected)
    {
        var body = (string)exchange["response"]!["body"]!;
        if ((string)expected["outcome"]! == "http_error")
        {
            var error = OllamaWire.Dialect.ReadError(Encoding.UTF8.GetBytes(body));
            return [Differ("error", expected["error"]!["message"], error?.Message), Differ("type", expected["error"]!["type"], error?.Type)];
        }

        if (!(bool)exchange["streaming"]!)
        {
            var (log, error) = Whole(body);
            return [.. CompareAnswer(log, expected), error?.ToString()];
        }

        var (streamed, decoder) = Body(Encoding.UTF8.GetBytes(body));
        return [.. CompareAnswer(streamed, expected), decoder.Error?.ToString(), decoder.IsComplete ? null : "not complete"];
    }

    private static IEnumerable<string?> CompareAnswer(ResponseLog log, JsonNode expected) =>
    [
        Differ("id", expected["id"], log.Id),
        Differ("model", expected["model"], log.Model),
        Differ("text", expected["text"], log.Join(EntryKind.Text)),
        Differ("reasoning", expected["reasoning"], log.Join(EntryKind.Thought)),
        Differ("finish", expected["finish_reason"], log.FinishReason?.Text),
        Differ("class", expected["finish_class"], log.FinishReason?.Class.ToString().ToLowerInvariant()),
        Differ("input", expected["usage"]!["input_total"], log.Usage?.InputTokens),
        Differ("output", expected["usage"]!["output_total"], log.Usage?.OutputTokens),
        Differ("raw usage", expected["usage_raw"], JsonNode.Parse(log.Usage!.Raw!)),
        Differ("tools", Tools(expected), new JsonArray([.. log.ToolCalls.Select(call => Tool(call.Id, call.Name, JsonNode.Parse(call.Arguments)))])),
    ];

    private static JsonArray Tools(JsonNode expected) =>
        [.. expected["tool_calls"]!.AsArray().Select(tool => Tool((string?)tool!["id"], (string)tool["name"]!, tool["arguments"]?.DeepClone()))];

    private static JsonObject Tool(string? id, string name, JsonNode? arguments) => new() { ["id"] = id ?? "", ["name"] = name, ["arguments"] = arguments };

    private static string? Differ(string what, JsonNode? expected, JsonNode? actual) =>
        JsonNode.DeepEquals(expected, actual) || expected?.ToString() == actual?.ToString() ? null : $"{what} was {expected?.ToJsonString() ?? "null"}, became {actual?.ToJsonString() ?? "null"}";
}
