using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests.RoundTrips;

/// <summary>Converse: blocks go back as they came. A result stands in a user's message.</summary>
internal sealed class ConverseTurns : TurnRules
{
    public override string Protocol => "bedrock-converse";

    public override string ProviderOf(string folder) => Provider.Bedrock;

    public override bool IsModels(JsonObject item) => (string?)item["role"] == "assistant";

    public override IEnumerable<string> Facts(IEnumerable<JsonObject> turn)
    {
        foreach (var block in turn.SelectMany(item => item["content"]!.AsArray()).Select(block => block!.AsObject()))
        {
            if ((string?)block["text"] is { } text)
            {
                yield return "text " + Plain(text);
            }
            else if (block["toolUse"] is { } call)
            {
                yield return Call((string?)call["toolUseId"], (string?)call["name"], call["input"]!.ToJsonString());
            }
            else if (block["reasoningContent"] is { } reasoning)
            {
                yield return $"reasoning {Plain((string?)reasoning["reasoningText"]?["text"] ?? "")} {(string?)reasoning["reasoningText"]?["signature"]}{(string?)reasoning["redactedContent"]}";
            }
        }
    }

    public override IEnumerable<string?> CallIds(IEnumerable<JsonObject> turn) =>
        turn.SelectMany(item => item["content"]!.AsArray()).Where(block => block!["toolUse"] is not null).Select(block => (string?)block!["toolUse"]!["toolUseId"]);

    public override IEnumerable<Message> ToMessages(IEnumerable<JsonObject> items, IReadOnlyList<ToolCall> calls)
    {
        foreach (var block in items.SelectMany(item => item["content"]!.AsArray()))
        {
            if (block!["toolResult"] is { } result)
            {
                yield return Message.Tool(new ToolResultPart((string)result["toolUseId"]!, "", TextOf(result["content"])));
            }
            else if ((string?)block["text"] is { } text)
            {
                yield return Message.User(text);
            }
        }
    }
}
