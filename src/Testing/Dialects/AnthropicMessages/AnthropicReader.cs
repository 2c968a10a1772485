using System.Text.Json;
using Mirascope.Gen.Testing.Answering;

namespace Mirascope.Gen.Testing.Dialects.AnthropicMessages;

/// <summary>Reads a checked body into a conversation.</summary>
internal static class AnthropicReader
{
    /// <param name="body">The body.</param>
    /// <param name="model">The model, where the body does not name it.</param>
    /// <param name="isStreamed">Whether the answer is streamed, where the body does not say it.</param>
    public static Conversation Read(JsonElement body, string model = "", bool isStreamed = false)
    {
        var messages = body.GetProperty("messages").EnumerateArray().ToArray();
        var lastUser = LastSpoken(messages);
        return new Conversation
        {
            Model = body.Text("model") ?? model,
            IsStreamed = isStreamed || body.IsTrue("stream"),
            Prompt = lastUser < 0 ? "" : Text(messages[lastUser].GetProperty("content")),
            InputTokens = AnthropicCount.Of(body),
            Tools = [.. (body.Value("tools")?.EnumerateArray() ?? []).Where(IsCustom).Select(Tool)],
            Demand = Demand(body.Value("tool_choice")),
            Reports = Reports(messages, lastUser),
            OutputSchema = Schema(body),
            WantsThought = body.Value("thinking") is { } thinking && !thinking.GetProperty("type").ValueEquals("disabled"),
            MaxTokens = body.GetProperty("max_tokens").GetInt64(),
            Stops = [.. (body.Value("stop_sequences")?.EnumerateArray() ?? []).Select(stop => stop.GetString()!)],
        };
    }

    /// <summary>The text of a content, whichever of its two forms it has.</summary>
    public static string Text(JsonElement content) => content.ValueKind == JsonValueKind.String
        ? content.GetString()!
        : string.Join('\n', content.EnumerateArray().Where(block => Type(block) == "text").Select(block => block.GetProperty("text").GetString()));

    public static string? Type(JsonElement block) => block.GetProperty("type").GetString();

    // A user's message of tool results alone is not the user speaking.
    private static int LastSpoken(JsonElement[] messages) => Array.FindLastIndex(
        messages, message => message.GetProperty("role").ValueEquals("user") && !Results(message).Any());

    private static IEnumerable<JsonElement> Results(JsonElement message) => Blocks(message).Where(block => Type(block) == "tool_result");

    private static IEnumerable<JsonElement> Blocks(JsonElement message) =>
        message.GetProperty("content") is { ValueKind: JsonValueKind.Array } blocks ? blocks.EnumerateArray() : [];

    private static bool IsCustom(JsonElement tool) => tool.Value("type")?.ValueEquals("custom") ?? true;

    private static OfferedTool Tool(JsonElement tool) =>
        new(tool.GetProperty("name").GetString()!, tool.Value("description")?.GetString() ?? "", tool.GetProperty("input_schema"));

    private static ToolDemand Demand(JsonElement? choice) => choice?.GetProperty("type").GetString() switch
    {
        "none" => ToolDemand.None,
        "any" => ToolDemand.Required,
        "tool" => ToolDemand.Named(choice.Value.GetProperty("name").GetString()!),
        _ => ToolDemand.Auto,
    };

    private static JsonElement? Schema(JsonElement body) =>
        ((body.Value("output_config") is { } config ? config.Value("format") : null) ?? body.Value("output_format"))?.GetProperty("schema");

    private static IReadOnlyList<ToolReport> Reports(JsonElement[] messages, int lastUser)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var reports = new List<ToolReport>();
        foreach (var message in messages.Skip(lastUser + 1))
        {
            foreach (var call in Blocks(message).Where(block => Type(block) == "tool_use"))
                names[call.GetProperty("id").GetString()!] = call.GetProperty("name").GetString()!;
            foreach (var result in Results(message))
            {
                reports.Add(new ToolReport(
                    names.GetValueOrDefault(result.GetProperty("tool_use_id").GetString()!, "tool"),
                    result.Value("content") is { } content ? Text(content) : "",
                    result.Value("is_error") is { ValueKind: JsonValueKind.True }));
            }
        }

        return reports;
    }
}
