using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests.RoundTrips;

/// <summary>Chat Completions. Thoughts without a seal are not sent back, whatever the recorded client did.</summary>
internal sealed class OpenAIChatTurns : TurnRules
{
    public override string Protocol => "openai-chat";

    public override string ProviderOf(string folder) =>
        folder is Provider.DeepSeek or Provider.OpenRouter or Provider.Groq or Provider.XAI or Provider.Together or Provider.Perplexity ? folder + ":chat" : Provider.OpenAI + ":chat";

    public override bool IsModels(JsonObject item) => (string?)item["role"] == "assistant";

    public override IEnumerable<string> Facts(IEnumerable<JsonObject> turn)
    {
        foreach (var item in turn)
        {
            foreach (var detail in item["reasoning_details"]?.AsArray() ?? [])
            {
                yield return $"reasoning {(string?)detail!["text"]} {(string?)detail["signature"]} {(string?)detail["data"]}";
            }

            if (Plain(TextOf(item["content"])) is { Length: > 0 } text)
            {
                yield return "text " + text;
            }

            foreach (var call in item["tool_calls"]?.AsArray() ?? [])
            {
                yield return Call((string?)call!["id"], (string?)call["function"]!["name"], (string?)call["function"]!["arguments"] ?? "");
            }
        }
    }

    public override IEnumerable<string?> CallIds(IEnumerable<JsonObject> turn) => turn.SelectMany(item => item["tool_calls"]?.AsArray() ?? []).Select(call => (string?)call!["id"]);

    public override IEnumerable<Message> ToMessages(IEnumerable<JsonObject> items, IReadOnlyList<ToolCall> calls) => items.Select(item => (string?)item["role"] == "tool"
        ? Message.Tool(new ToolResultPart((string?)item["tool_call_id"] ?? "", "", TextOf(item["content"])))
        : Message.User(TextOf(item["content"])));
}
