using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests.RoundTrips;

/// <summary>Responses. Clients may leave ids and marks of an item out; what it seals they may not.</summary>
internal sealed class OpenAIResponsesTurns : TurnRules
{
    public override string Protocol => "openai-responses";

    protected override string Member => "input";

    public override string ProviderOf(string folder) => folder == Provider.XAI ? Provider.XAI + ":responses" : Provider.OpenAI + ":responses";

    public override bool IsModels(JsonObject item) =>
        (string?)item["role"] == "assistant" || ((string?)item["role"] is null && (string?)item["type"] is not "function_call_output");

    public override IEnumerable<string> Facts(IEnumerable<JsonObject> turn)
    {
        foreach (var item in turn)
        {
            switch ((string?)item["type"])
            {
                case "function_call":
                    yield return Call((string?)item["call_id"], (string?)item["name"], (string?)item["arguments"] ?? "");
                    break;
                case "message" or null:
                    yield return "text " + Plain(TextOf(item["content"]));
                    break;
                case "reasoning":
                    yield return $"reasoning {TextOf(item["summary"])} {(string?)item["encrypted_content"]}";
                    break;
                case var type:
                    yield return $"{type} {(string?)item["id"]}";
                    break;
            }
        }
    }

    public override IEnumerable<string?> CallIds(IEnumerable<JsonObject> turn) => turn.Select(item => (string?)item["call_id"]).Where(id => id is not null);

    public override IEnumerable<Message> ToMessages(IEnumerable<JsonObject> items, IReadOnlyList<ToolCall> calls) => items.Select(item => (string?)item["type"] == "function_call_output"
        ? Message.Tool(new ToolResultPart((string)item["call_id"]!, "", TextOf(item["output"])))
        : Message.User(TextOf(item["content"])));
}
