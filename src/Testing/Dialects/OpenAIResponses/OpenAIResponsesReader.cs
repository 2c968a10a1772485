using System.Text.Json;
using Mirascope.Gen.Testing.Answering;

namespace Mirascope.Gen.Testing.Dialects.OpenAIResponses;

/// <summary>Reads a checked body into a conversation.</summary>
internal static class OpenAIResponsesReader
{
    public static Conversation Read(JsonElement body)
    {
        var items = body.Items("input").ToArray();
        var lastUser = Array.FindLastIndex(items, item => item.Text("role") == "user");
        var format = body.Value("text")?.Value("format");
        var kind = format?.Text("type");
        return new Conversation
        {
            Model = body.Text("model") ?? "",
            IsStreamed = body.IsTrue("stream"),
            Prompt = body.Text("input") ?? (lastUser < 0 ? "" : Text(items[lastUser])),
            InputTokens = Count(body, items, format?.Value("schema")),
            Tools = [.. body.Items("tools").Where(tool => tool.Text("type") == "function").Select(Tool)],
            Demand = Demand(body.Value("tool_choice")),
            Reports = Reports(items, lastUser),
            OutputSchema = kind == "json_schema" ? format?.Value("schema") : null,
            WantsJson = kind is "json_object" or "json_schema",
            WantsThought = body.Value("reasoning") is { } reasoning && reasoning.Text("effort") is not (null or "none"),
            MaxTokens = body.Value("max_output_tokens")?.GetInt64() ?? long.MaxValue,
        };
    }

    /// <summary>The text of an item, whichever form its content has.</summary>
    private static string Text(JsonElement item) => item.Text("content") ?? Texts(item, "content");

    private static string Texts(JsonElement item, string list) =>
        string.Join('\n', item.Items(list).Select(part => part.Text("text")).Where(text => text is not null));

    private static OfferedTool Tool(JsonElement tool) =>
        new(tool.Text("name")!, tool.Text("description") ?? "", tool.Value("parameters") ?? default);

    private static ToolDemand Demand(JsonElement? choice) => choice switch
    {
        { ValueKind: JsonValueKind.String } mode => Mode(mode.GetString()),
        { } named when named.Text("type") == "function" => ToolDemand.Named(named.Text("name")!),
        { } allowed when allowed.Text("mode") is { } mode => Mode(mode),
        _ => ToolDemand.Auto,
    };

    private static ToolDemand Mode(string? mode) => mode switch
    {
        "none" => ToolDemand.None,
        "required" => ToolDemand.Required,
        _ => ToolDemand.Auto,
    };

    private static IReadOnlyList<ToolReport> Reports(JsonElement[] items, int lastUser)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var reports = new List<ToolReport>();
        foreach (var item in items.Skip(lastUser + 1))
        {
            if (item.Text("call_id") is not { } id)
                continue;
            if (item.Text("name") is { } name)
                names[id] = name;
            else if (item.Value("output") is not null)
                reports.Add(new ToolReport(names.GetValueOrDefault(id, "tool"), item.Text("output") ?? Texts(item, "output"), IsError: false));
        }

        return reports;
    }

    private static long Count(JsonElement body, JsonElement[] items, JsonElement? schema)
    {
        var count = new InputCount();
        count.AddText(body.Text("instructions"));
        count.AddText(body.Text("input"));
        foreach (var item in items)
        {
            count.AddText(Text(item));
            foreach (var part in item.Items("content").Where(part => part.Value("text") is null))
                count.AddMedia();
            if (item.Value("content") is null)
                count.AddJson(item);
        }

        foreach (var declared in new[] { body.Value("tools"), schema })
        {
            if (declared is { } json)
                count.AddJson(json);
        }

        return count.Tokens;
    }
}
