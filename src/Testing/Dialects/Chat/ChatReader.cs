using System.Text.Json;
using Mirascope.Gen.Testing.Answering;

namespace Mirascope.Gen.Testing.Dialects.Chat;

/// <summary>
/// Reads what the dialects have in common whose body is a list of messages with roles: the words of each, what tools answered, the
/// functions offered, and how much there is to read.
/// </summary>
internal sealed class ChatReader
{
    private readonly JsonElement _body;
    private readonly JsonElement[] _messages;
    private readonly int _lastUser;

    public ChatReader(JsonElement body)
    {
        _body = body;
        _messages = [.. body.Items("messages")];
        _lastUser = Array.FindLastIndex(_messages, message => message.Text("role") == "user");
    }

    /// <summary>What the user said last; what was said last where the user is silent.</summary>
    public string Prompt => _messages.Length == 0 ? "" : TextOf(_messages[_lastUser < 0 ? ^1 : _lastUser]);

    public IReadOnlyList<OfferedTool> Tools =>
        [.. _body.Items("tools").Select(tool => tool.Value("function")).OfType<JsonElement>().Select(Tool)];

    /// <summary>What tools have answered since. One that names no call answers the next that has no answer.</summary>
    public IReadOnlyList<ToolReport> Reports()
    {
        var calls = new List<(string? Id, string Name)>();
        var reports = new List<ToolReport>();
        foreach (var message in _messages.Skip(_lastUser + 1))
        {
            calls.AddRange(message.Items("tool_calls").Select(call => (call.Text("id"), NameOf(call))));
            if (message.Text("role") == "tool")
                reports.Add(new ToolReport(NameFor(message, calls), TextOf(message), IsError: false));
        }

        return reports;
    }

    /// <summary>What the input counts, with what else is declared beside the messages and the tools.</summary>
    public long Count(params JsonElement?[] declared)
    {
        var count = new InputCount();
        foreach (var message in _messages)
        {
            count.AddText(TextOf(message));
            foreach (var _ in message.Items("content").Where(part => part.Value("text") is null).Concat(message.Items("images")))
                count.AddMedia();
            if (message.Value("tool_calls") is { } calls)
                count.AddJson(calls);
        }

        foreach (var json in declared.Prepend(_body.Value("tools")).OfType<JsonElement>())
            count.AddJson(json);
        return count.Tokens;
    }

    private static string TextOf(JsonElement message) => message.Text("content") ?? string.Join(
        '\n', message.Items("content").Select(part => part.Text("text") ?? part.Value("document")?.Value("data")?.GetRawText()).Where(text => text is not null));

    private static OfferedTool Tool(JsonElement function) =>
        new(function.Text("name")!, function.Text("description") ?? "", function.Value("parameters") ?? default);

    private static string NameOf(JsonElement call) => (call.Value("function") ?? call.Value("custom"))?.Text("name") ?? "tool";

    private static string NameFor(JsonElement result, List<(string? Id, string Name)> calls)
    {
        var id = result.Text("tool_call_id");
        var at = calls.FindIndex(call => call.Id == id);
        if (at < 0)
            at = id is null && calls.Count > 0 ? 0 : -1;
        var name = result.Text("tool_name") ?? (at < 0 ? "tool" : calls[at].Name);
        if (at >= 0)
            calls.RemoveAt(at);
        return name;
    }
}
