using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests.RoundTrips;

/// <summary>Messages: blocks go back as they came.</summary>
internal sealed class AnthropicTurns : TurnRules
{
    public override string Protocol => "anthropic-messages";

    public override string ProviderOf(string folder) => Provider.Anthropic;

    public override bool IsModels(JsonObject item) => (string?)item["role"] == "assistant";

    public override IEnumerable<string> Facts(IEnumerable<JsonObject> turn)
    {
        foreach (var block in turn.SelectMany(item => item["content"]!.AsArray()).Select(block => block!.AsObject()))
        {
            switch ((string)block["type"]!)
            {
                case "text":
                    yield return "text " + Plain((string)block["text"]!);
                    break;
                case "tool_use":
                    yield return Call((string?)block["id"], (string?)block["name"], block["input"]!.ToJsonString());
                    break;
                case "thinking":
                    yield return $"thinking {Plain((string)block["thinking"]!)} {(string?)block["signature"]}";
                    break;
                case var type:
                    yield return $"{type} {(string?)block["id"] ?? (string?)block["tool_use_id"] ?? (string?)block["data"]}";
                    break;
            }
        }
    }

    public override IEnumerable<string?> CallIds(IEnumerable<JsonObject> turn) => turn.SelectMany(item => item["content"]!.AsArray()).Where(block => (string?)block!["type"] == "tool_use").Select(block => (string?)block!["id"]);

    public override IEnumerable<Message> ToMessages(IEnumerable<JsonObject> items, IReadOnlyList<ToolCall> calls)
    {
        foreach (var block in items.SelectMany(item => item["content"]!.AsArray()))
        {
            if ((string)block!["type"]! == "tool_result")
            {
                yield return Message.Tool(new ToolResultPart((string)block["tool_use_id"]!, "", TextOf(block["content"])));
            }
            else if ((string?)block["text"] is { } text)
            {
                yield return Message.User(text);
            }
        }
    }
}
