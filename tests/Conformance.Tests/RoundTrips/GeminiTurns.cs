using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests.RoundTrips;

/// <summary>Gemini. Ids of calls are not compared: clients leave them out and make them up.</summary>
internal sealed class GeminiTurns : TurnRules
{
    private static readonly string[] Own = ["executableCode", "codeExecutionResult", "inlineData", "toolCall", "toolResponse"];

    public override string Protocol => "gemini";

    protected override string Member => "contents";

    public override string ProviderOf(string folder) => Provider.Google;

    public override bool IsModels(JsonObject item) => (string?)item["role"] == "model";

    public override IEnumerable<string> Facts(IEnumerable<JsonObject> turn)
    {
        var text = "";
        var facts = new List<string>();
        var (seals, seen) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var part in turn.SelectMany(item => item["parts"]?.AsArray() ?? []).Select(part => part!.AsObject()))
        {
            // Some clients put a seal on every call, and one from a text on the thought before it.
            var seal = ((string?)part["thoughtSignature"] ?? (string?)part["thought_signature"])?.Replace('-', '+').Replace('_', '/').TrimEnd('=');
            seal = seal is not null && seen.Add(seal) ? seal : null;
            if (part["text"] is { } said)
            {
                // Neighbouring texts are one.
                text += (bool?)part["thought"] == true ? "" : (string?)said;
                seals.AddRange(seal is null ? [] : [seal]);
                continue;
            }

            Add(ref text, facts);
            if ((part["functionCall"] ?? part["function_call"]) is { } call)
            {
                facts.Add(Call(null, (string?)call["name"], (call["args"] ?? new JsonObject()).ToJsonString()) + " " + seal);
            }

            facts.AddRange(Own.Where(part.ContainsKey).Select(name => $"{name} {part[name]!["id"] ?? part[name]!["code"] ?? part[name]!["output"]} {seal}"));
        }

        Add(ref text, facts);
        return [.. facts, .. seals];
    }

    public override IEnumerable<string?> CallIds(IEnumerable<JsonObject> turn) => [];

    public override IEnumerable<Message> ToMessages(IEnumerable<JsonObject> items, IReadOnlyList<ToolCall> calls)
    {
        var open = calls.ToList();
        foreach (var part in items.SelectMany(item => item["parts"]!.AsArray()))
        {
            if ((part!["functionResponse"] ?? part["function_response"]) is { } result)
            {
                var call = open.Find(call => call.Id.Length > 0 && call.Id == (string?)result["id"]) ?? open.First(call => call.Name == (string?)result["name"]);
                open.Remove(call);
                yield return Message.Tool(new ToolResultPart(call.Id, call.Name, result["response"]!.ToJsonString()));
            }
            else if ((string?)part["text"] is { } text)
            {
                yield return Message.User(text);
            }
        }
    }

    protected override JsonObject Tidy(JsonObject item) => item;

    private static void Add(ref string text, List<string> facts)
    {
        if (Plain(text) is { Length: > 0 } plain)
        {
            facts.Add("text " + plain);
        }

        text = "";
    }
}
