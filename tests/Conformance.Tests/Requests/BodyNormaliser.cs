using System.Globalization;
using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests.Requests;

/// <summary>
/// Brings two bodies that mean the same to the same form. Each step removes one difference that the provider itself documents as none;
/// whatever is left is a difference of meaning.
/// </summary>
internal static class BodyNormaliser
{
    public static JsonNode? Normalise(string provider, JsonObject body)
    {
        var copy = body.DeepClone().AsObject();

        // Not streaming is the default, so saying so says nothing.
        if (copy["stream"] is JsonValue stream && !stream.GetValue<bool>())
        {
            copy.Remove("stream");
        }

        var conversation = copy.ContainsKey("input") ? "input" : "messages";
        if (conversation == "input")
        {
            ToMessages(copy["input"]!.AsArray());
        }

        copy[conversation] = ToTurns(copy[conversation]!.AsArray(), isJoined: provider == Provider.Anthropic);
        if (copy.ContainsKey("system"))
        {
            copy["system"] = ToBlocks(copy["system"]);
        }

        if (provider == Provider.Ollama)
        {
            // What the client says to itself; and it has no place for the id of the call that a result answers.
            copy.Remove("CustomHeaders");
            foreach (var message in copy[conversation]!.AsArray())
            {
                message!.AsObject().Remove("tool_call_id");
            }
        }

        return Tidy(copy, "");
    }

    // Responses: an item with a role is a message, said or not; its text is input or output by that role; no annotations are none, and
    // an image is looked at in automatic detail unless said. The texts of one answer may be messages of their own.
    private static void ToMessages(JsonArray items)
    {
        for (var i = items.Count - 1; i >= 0; i--)
        {
            var item = items[i]!.AsObject();
            if (item["role"] is null)
            {
                continue;
            }

            item.Remove("type");
            item["content"] = ToBlocks(item["content"]);
            foreach (var part in item["content"]!.AsArray().Select(part => part!.AsObject()))
            {
                part["type"] = (string?)part["type"] is "input_text" or "output_text" ? "text" : (string?)part["type"];
                part.Remove("annotations");
                if ((string?)part["detail"] == "auto")
                {
                    part.Remove("detail");
                }
            }

            if ((string?)item["role"] == "assistant" && i + 1 < items.Count && (string?)items[i + 1]!["role"] == "assistant")
            {
                foreach (var part in items[i + 1]!["content"]!.AsArray())
                {
                    item["content"]!.AsArray().Add(part!.DeepClone());
                }

                items.RemoveAt(i + 1);
            }
        }
    }

    // Anthropic joins neighbouring messages of one role to one turn ("consecutive user or assistant turns will be combined"), so it makes no
    // difference who joins them. OpenAI keeps messages apart.
    private static JsonArray ToTurns(JsonArray messages, bool isJoined)
    {
        var turns = new JsonArray();
        foreach (var message in messages)
        {
            var turn = message!.DeepClone().AsObject();
            turn["content"] = ToBlocks(turn["content"]);
            if (isJoined && turns.LastOrDefault() is JsonObject last && (string?)last["role"] == (string?)turn["role"])
            {
                foreach (var block in turn["content"]!.AsArray())
                {
                    last["content"]!.AsArray().Add(block!.DeepClone());
                }
            }
            else
            {
                turns.Add(turn);
            }
        }

        return turns;
    }

    // Both providers: a text is short for a list of one text block. No content, null, empty text and the empty list all say nothing.
    private static JsonArray ToBlocks(JsonNode? content) => content switch
    {
        JsonArray blocks => blocks.DeepClone().AsArray(),
        null => [],
        _ when content.GetValue<string>().Length == 0 => [],
        _ => [new JsonObject { ["type"] = "text", ["text"] = content.GetValue<string>() }],
    };

    private static JsonNode? Tidy(JsonNode? node, string name) => node switch
    {
        JsonObject members => TidyMembers(members),
        JsonArray items => new JsonArray([.. items.Select(item => Tidy(item, ""))]),
        JsonValue value => TidyValue(value, name),
        _ => null,
    };

    private static JsonObject TidyMembers(JsonObject members)
    {
        var tidied = new JsonObject();

        // Order of members means nothing in JSON.
        foreach (var (name, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            // Neither API tells a null member from one that is absent, and Anthropic's is_error is false unless said.
            if (value is null || (name == "is_error" && !value.GetValue<bool>()))
            {
                continue;
            }

            // The content of a tool's result is short for one text block as well; an empty one may be left out.
            if (name == "content" && value is JsonValue)
            {
                tidied[name] = Tidy(ToBlocks(value), name);
                continue;
            }

            tidied[name] = Tidy(value, name);
        }

        if (tidied["content"] is JsonArray { Count: 0 })
        {
            tidied.Remove("content");
        }

        return tidied;
    }

    private static JsonNode TidyValue(JsonValue value, string name)
    {
        // OpenAI: the arguments are JSON inside a text, so white space and escapes in them mean nothing.
        if (name == "arguments" && value.TryGetValue(out string? arguments))
        {
            return new JsonObject { ["json"] = Tidy(JsonNode.Parse(arguments), "") };
        }

        // The official client holds sampling options in single precision; a number says the same in every notation.
        return name is "temperature" or "top_p" or "frequency_penalty" or "presence_penalty"
            ? JsonValue.Create(((float)value.GetValue<double>()).ToString(CultureInfo.InvariantCulture))
            : value.DeepClone();
    }
}
