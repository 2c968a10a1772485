using System.Text.Json;
using Mirascope.Gen.Testing.Answering;

namespace Mirascope.Gen.Testing.Dialects.BedrockConverse;

/// <summary>Reads a checked body into a conversation.</summary>
internal static class ConverseReader
{
    public static Conversation Read(JsonElement body, string model, bool isStreamed)
    {
        var messages = body.Items("messages").ToArray();
        var lastUser = Array.FindLastIndex(messages, message => message.Text("role") == "user" && Text(message).Length > 0 && !Results(message).Any());
        var inference = body.Value("inferenceConfig") ?? default;
        return new Conversation
        {
            Model = model,
            IsStreamed = isStreamed,
            Prompt = lastUser < 0 ? "" : Text(messages[lastUser]),
            InputTokens = Count(body, messages),
            Tools = [.. (body.Value("toolConfig") ?? default).Items("tools").Select(tool => tool.Value("toolSpec")).OfType<JsonElement>().Select(Tool)],
            Demand = Demand(body.Value("toolConfig")?.Value("toolChoice")),
            Reports = Reports(messages, lastUser),
            OutputSchema = Schema(body),
            WantsThought = WantsThought(body.Value("additionalModelRequestFields") ?? default),
            MaxTokens = inference.Value("maxTokens")?.GetInt64() ?? long.MaxValue,
            Stops = [.. inference.Items("stopSequences").Select(stop => stop.GetString()!)],
        };
    }

    private static string Text(JsonElement message) => Texts(message.Items("content"));

    private static string Texts(IEnumerable<JsonElement> blocks) =>
        string.Join('\n', blocks.Select(block => block.Text("text") ?? block.Value("json")?.GetRawText()).Where(text => text is not null));

    private static IEnumerable<JsonElement> Results(JsonElement message) =>
        message.Items("content").Select(block => block.Value("toolResult")).OfType<JsonElement>();

    private static OfferedTool Tool(JsonElement spec) =>
        new(spec.Text("name")!, spec.Text("description") ?? "", spec.Value("inputSchema")?.Value("json") ?? default);

    private static ToolDemand Demand(JsonElement? choice) => choice switch
    {
        { } any when any.Value("any") is not null => ToolDemand.Required,
        { } named when named.Value("tool") is { } tool => ToolDemand.Named(tool.Text("name")!),
        _ => ToolDemand.Auto,
    };

    // Each family of models has a member of its own for it.
    private static bool WantsThought(JsonElement fields) =>
        fields.Value("thinking") is { } thinking ? thinking.Text("type") != "disabled"
        : fields.Value("reasoning_config") is { } config ? config.Text("type") != "disabled"
        : fields.Value("reasoningConfig") is { } nova ? nova.Text("type") != "disabled"
        : fields.Text("reasoning_effort") is not null;

    private static JsonElement? Schema(JsonElement body)
    {
        var text = body.Value("outputConfig")?.Value("textFormat")?.Value("structure")?.Value("jsonSchema")?.Text("schema");
        return text is null ? null : JsonDocument.Parse(text).RootElement;
    }

    private static IReadOnlyList<ToolReport> Reports(JsonElement[] messages, int lastUser)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var reports = new List<ToolReport>();
        foreach (var message in messages.Skip(lastUser + 1))
        {
            foreach (var use in message.Items("content").Select(block => block.Value("toolUse")).OfType<JsonElement>())
                names[use.Text("toolUseId")!] = use.Text("name")!;
            foreach (var result in Results(message))
                reports.Add(new ToolReport(names.GetValueOrDefault(result.Text("toolUseId")!, "tool"), Texts(result.Items("content")), result.Text("status") == "error"));
        }

        return reports;
    }

    private static long Count(JsonElement body, JsonElement[] messages)
    {
        var count = new InputCount();
        foreach (var block in messages.SelectMany(message => message.Items("content")).Concat(body.Items("system")))
        {
            if (block.Text("text") is { } text)
                count.AddText(text);
            else if (block.Value("image") is not null || block.Value("document") is not null || block.Value("video") is not null || block.Value("audio") is not null)
                count.AddMedia();
            else if (block.Value("cachePoint") is null)
                count.AddJson(block);
        }

        foreach (var declared in new[] { body.Value("toolConfig"), body.Value("outputConfig") }.OfType<JsonElement>())
            count.AddJson(declared);
        return count.Tokens;
    }
}
