using System.Text;
using System.Text.Json.Nodes;
using Mirascope.Gen.Dialects;
using static Mirascope.Gen.Tests.Dialects.Gemini.GeminiWire;

namespace Mirascope.Gen.Tests.Dialects.Gemini;

/// <summary>Every recorded exchange of the protocol, whoever answered, against what a plain reading of the rules makes of it.</summary>
public sealed class GeminiRecordingTests
{
    [Fact]
    public void Every_recorded_exchange_decodes_as_expected()
    {
        var root = SharedData.Path("recordings");
        var count = 0;
        var failures = new StringBuilder();
        foreach (var file in Directory.EnumerateDirectories(Path.Combine(root, "exchanges"))
            .Select(provider => Path.Combine(provider, "gemini")).Where(Directory.Exists).SelectMany(Directory.EnumerateFiles).Order(StringComparer.Ordinal))
        {
            count++;
            var expected = JsonNode.Parse(File.ReadAllBytes(
                file.Replace("exchanges", "expected", StringComparison.Ordinal).Replace(".json", ".expect.json", StringComparison.Ordinal)))!;
            foreach (var difference in Compare(JsonNode.Parse(File.ReadAllBytes(file))!, expected).OfType<string>())
            {
                failures.Append('\n').Append(Path.GetRelativePath(root, file)).Append(": ").Append(difference);
            }
        }

        Assert.True(count > 100, "There are hardly any recordings.");
        Assert.True(failures.Length == 0, failures.ToString());
    }

    private static IEnumerable<string?> Compare(JsonNode exchange, JsonNode expected)
    {
        var body = (string)exchange["response"]!["body"]!;
        if ((string)expected["outcome"]! == "http_error")
        {
            var error = GeminiWire.Dialect.ReadError(Encoding.UTF8.GetBytes(body));
            return CompareError(error, expected["error"]!);
        }

        if (!(bool)exchange["streaming"]! || body.TrimStart()[0] is '{' or '[')
        {
            var (log, error) = Whole(body);
            return [.. CompareAnswer(log, expected), error?.ToString()];
        }

        var (streamed, decoder) = Body(Encoding.UTF8.GetBytes(body));
        return [.. CompareAnswer(streamed, expected), decoder.Error?.ToString(), decoder.IsComplete ? null : "not complete"];
    }

    private static IEnumerable<string?> CompareError(ProviderError? actual, JsonNode expected) =>
    [
        Differ("type", expected["type"], actual?.Type),
        Differ("code", expected["code"], actual?.Code),
        Differ("message", expected["message"], actual?.Message),
    ];

    private static IEnumerable<string?> CompareAnswer(ResponseLog log, JsonNode expected)
    {
        var usage = expected["usage"];
        return
        [
            Differ("id", expected["id"], log.Id),
            Differ("model", expected["model"], log.Model),
            Differ("text", expected["text"], log.Join(EntryKind.Text)),
            Differ("reasoning", expected["reasoning"], log.Join(EntryKind.Thought)),
            Differ("finish", expected["finish_reason"], log.FinishReason?.Text),
            Differ("class", expected["finish_class"], log.FinishReason?.Class is FinishClass.ContentFilter ? "content_filter" : log.FinishReason?.Class.ToString().ToLowerInvariant()),
            Differ("input", usage?["input_total"] ?? (usage is null ? null : 0), log.Usage?.InputTokens),
            Differ("output", usage?["output_total"], log.Usage?.OutputTokens),
            Differ("cache_read", usage?["cache_read"], log.Usage?.CacheReadTokens),
            Differ("reasoning_tokens", usage?["reasoning"], log.Usage?.ReasoningTokens),
            Differ("tools", Tools(expected), new JsonArray([.. log.ToolCalls.Select(call => Tool(call.Id, call.Name, JsonNode.Parse(call.Arguments is "" ? "{}" : call.Arguments)))])),

            // The expectations do not list signatures and the calls of tools that the provider runs.
            Differ("own parts", OwnParts(expected), new JsonArray([.. log.Parts
                .Select(part => part.Whole).OfType<ProviderPart>()
                .Where(part => part.Type is not ("toolCall" or "toolResponse") && !part.Type.StartsWith("thoughtSignature", StringComparison.Ordinal))
                .Select(part => (JsonNode)$"provider:{part.Type}")])),
        ];
    }

    private static JsonArray Tools(JsonNode expected) =>
        [.. expected["tool_calls"]!.AsArray().Select(tool => Tool((string?)tool!["id"], (string)tool["name"]!, tool["arguments"]?.DeepClone()))];

    private static JsonArray OwnParts(JsonNode expected) =>
        [.. expected["parts"]!.AsArray().Where(part => ((string)part!).StartsWith("provider:", StringComparison.Ordinal)).Select(part => part!.DeepClone())];

    private static JsonObject Tool(string? id, string name, JsonNode? arguments) => new() { ["id"] = id ?? "", ["name"] = name, ["arguments"] = arguments };

    private static string? Differ(string what, JsonNode? expected, JsonNode? actual) =>
        JsonNode.DeepEquals(expected, actual) || expected?.ToString() == actual?.ToString() ? null : $"{what} was {expected?.ToJsonString() ?? "null"}, became {actual?.ToJsonString() ?? "null"}";
}
