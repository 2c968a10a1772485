using System.Text.Json;
using Mirascope.Gen.Testing.Answering;

namespace Mirascope.Gen.Testing.Dialects.OpenAIChat;

/// <summary>Reads a checked body into a conversation.</summary>
internal static class OpenAIChatReader
{
    public static Conversation Read(JsonElement body)
    {
        var messages = body.GetProperty("messages").EnumerateArray().ToArray();
        var format = body.TryGetProperty("response_format", out var given) ? given.GetProperty("type").GetString() : "text";
        var schema = format == "json_schema" && given.GetProperty("json_schema").TryGetProperty("schema", out var wanted) ? wanted : (JsonElement?)null;
        var lastUser = Array.FindLastIndex(messages, message => Role(message) == "user");
        return new Conversation
        {
            Model = body.GetProperty("model").GetString()!,
            IsStreamed = body.Value("stream") is { ValueKind: JsonValueKind.True },
            Prompt = Text(messages[lastUser < 0 ? ^1 : lastUser]),
            InputTokens = Count(messages, body, schema),
            Tools = Tools(body),
            Demand = OpenAIChatDemand.Read(body),
            Reports = Reports(messages, lastUser),
            OutputSchema = schema,
            WantsJson = format is "json_object" or "json_schema",
            WantsThought = body.Value("reasoning_effort") is { } effort && !effort.ValueEquals("none"),
            MaxTokens = (body.Value("max_completion_tokens") ?? body.Value("max_tokens"))?.GetInt64() ?? long.MaxValue,
            Stops = body.Value("stop") switch
            {
                null => [],
                { ValueKind: JsonValueKind.String } one => [one.GetString()!],
                { } several => [.. several.EnumerateArray().Select(stop => stop.GetString()!)],
            },
        };
    }

    private static string Role(JsonElement message) => message.GetProperty("role").GetString()!;

    private static string Text(JsonElement message) => message.Value("content") switch
    {
        null => "",
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        { } parts => string.Join('\n', parts.EnumerateArray().Where(part => part.TryGetProperty("text", out _)).Select(part => part.GetProperty("text").GetString())),
    };

    private static IReadOnlyList<OfferedTool> Tools(JsonElement body) =>
        [.. (body.Value("tools")?.EnumerateArray() ?? []).Where(tool => tool.TryGetProperty("function", out _)).Select(tool => Tool(tool.GetProperty("function")))];

    private static OfferedTool Tool(JsonElement function) => new(
        function.GetProperty("name").GetString()!,
        function.Value("description")?.GetString() ?? "",
        function.Value("parameters") ?? default);

    private static IReadOnlyList<ToolReport> Reports(JsonElement[] messages, int lastUser)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var reports = new List<ToolReport>();
        foreach (var message in messages.Skip(lastUser + 1))
        {
            foreach (var call in message.Value("tool_calls")?.EnumerateArray() ?? [])
                names[call.GetProperty("id").GetString()!] = call.GetProperty(call.GetProperty("type").GetString()!).GetProperty("name").GetString()!;
            if (Role(message) == "tool")
                reports.Add(new ToolReport(names.GetValueOrDefault(message.GetProperty("tool_call_id").GetString()!, "tool"), Text(message), IsError: false));
        }

        return reports;
    }

    private static long Count(JsonElement[] messages, JsonElement body, JsonElement? schema)
    {
        var count = new InputCount();
        foreach (var message in messages)
        {
            count.AddText(Text(message));
            foreach (var part in message.Value("content") is { ValueKind: JsonValueKind.Array } parts ? parts.EnumerateArray() : default)
            {
                if (!part.TryGetProperty("text", out _))
                    count.AddMedia();
            }

            if (message.Value("tool_calls") is { } calls)
                count.AddJson(calls);
        }

        foreach (var declared in new[] { body.Value("tools"), schema })
        {
            if (declared is { } json)
                count.AddJson(json);
        }

        return count.Tokens;
    }
}
