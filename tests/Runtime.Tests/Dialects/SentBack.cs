using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests.Dialects;

/// <summary>Brings messages of one wire into one form, so that two which say the same are equal.</summary>
internal static class SentBack
{
    // Marks of a client or an answer that say nothing of the message; citations are of the answer alone.
    private static readonly string[] Marks = ["prefix", "index", "closed", "citations", "name", "refusal", "annotations"];

    public static JsonArray NormalAll(JsonArray messages) => [.. messages.Select(message => Normal(message!))];

    public static JsonObject Normal(JsonNode message)
    {
        var normal = Without(message.AsObject());
        normal["role"] ??= "assistant";
        if (normal["content"] is JsonValue text)
        {
            normal["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = text.DeepClone() });
        }

        if (normal["content"] is JsonArray parts)
        {
            normal["content"] = new JsonArray([.. parts.Where(part => (string?)part!["text"] != "").Select(part => Compact(Without(part!.AsObject())))]);
        }

        if (normal["tool_calls"] is JsonArray calls)
        {
            normal["tool_calls"] = new JsonArray([.. calls.Select(call => Normal(call!.AsObject()))]);
        }

        foreach (var empty in normal.Where(member => member.Value is null or JsonArray { Count: 0 } || member is { Key: "tool_plan", Value: JsonValue plan } && (string?)plan == "").ToList())
        {
            normal.Remove(empty.Key);
        }

        return normal;
    }

    private static JsonObject Normal(JsonObject call)
    {
        var arguments = (string)call["function"]!["arguments"]!;
        return new JsonObject
        {
            ["id"] = call["id"]!.DeepClone(),
            ["name"] = call["function"]!["name"]!.DeepClone(),
            ["arguments"] = arguments.Length == 0 ? new JsonObject() : JsonNode.Parse(arguments),
        };
    }

    // Some clients write JSON that a model said anew.
    private static JsonObject Compact(JsonObject part)
    {
        if ((string?)part["text"] is ['{', .., '}'] text)
        {
            part["text"] = JsonNode.Parse(text)!.ToJsonString();
        }

        return part;
    }

    private static JsonObject Without(JsonObject node)
    {
        var copy = node.DeepClone().AsObject();
        foreach (var mark in Marks)
        {
            if (copy[mark] is not JsonObject)
            {
                copy.Remove(mark);
            }
        }

        return copy;
    }
}
