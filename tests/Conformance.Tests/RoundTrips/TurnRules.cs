using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests.RoundTrips;

/// <summary>How one protocol writes a conversation: what of it is the model's turn, what that says, and what came after it.</summary>
internal abstract class TurnRules
{
    /// <summary>The folder of its recordings.</summary>
    public abstract string Protocol { get; }

    /// <summary>The member of a request that holds the conversation.</summary>
    protected virtual string Member => "messages";

    /// <summary>The provider of the client for recordings of a provider.</summary>
    public abstract string ProviderOf(string folder);

    /// <summary>Whether an item belongs to the model's turn.</summary>
    public abstract bool IsModels(JsonObject item);

    /// <summary>What the items of a turn say, in order: each text, call, seal and part of the provider's own.</summary>
    public abstract IEnumerable<string> Facts(IEnumerable<JsonObject> turn);

    /// <summary>The ids of the calls in a turn, those that clients made up included.</summary>
    public abstract IEnumerable<string?> CallIds(IEnumerable<JsonObject> turn);

    /// <summary>What was sent after the turn, in neutral form.</summary>
    /// <param name="items">The items.</param>
    /// <param name="calls">The calls that results may be of.</param>
    public abstract IEnumerable<Message> ToMessages(IEnumerable<JsonObject> items, IReadOnlyList<ToolCall> calls);

    /// <summary>The conversation of a request; null where there is none. Marks that come and go are taken out.</summary>
    public List<JsonObject>? Items(JsonNode? body) => body?[Member] switch
    {
        JsonArray list when list.All(item => item is JsonObject) => [.. list.Select(item => Tidy(item!.DeepClone().AsObject()))],
        JsonValue text => [Tidy(new JsonObject { ["role"] = "user", ["content"] = text.DeepClone() })],
        _ => null,
    };

    protected virtual JsonObject Tidy(JsonObject item)
    {
        if (item["content"] is JsonArray parts)
        {
            foreach (var part in parts.OfType<JsonObject>())
            {
                part.Remove("cache_control");
            }
        }
        else if (item["content"] is JsonValue text)
        {
            item["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = text.DeepClone() });
        }

        return item;
    }

    /// <summary>All text of a content.</summary>
    protected static string TextOf(JsonNode? content) =>
        content is JsonArray parts ? string.Concat(parts.Select(part => (string?)part!["text"])) : (string?)content ?? "";

    /// <summary>A text as recorders may have rewritten it, and clients where it is JSON.</summary>
    protected static string Plain(string text) => text.StartsWith('{') && ToJson(text) is { } json ? Sort(json)!.ToJsonString() : text.Normalize(NormalizationForm.FormKC)
        .Replace('\u2018', '\'').Replace('\u2019', '\'').Replace('\u201C', '"').Replace('\u201D', '"').Replace('\u2013', '-').Replace('\u2014', '-').Trim();

    private static JsonNode? ToJson(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    protected static string Call(string? id, string? name, string arguments) =>
        $"call {id} {name} {(arguments.Length == 0 ? "{}" : Sort(JsonNode.Parse(arguments))!.ToJsonString())}";

    protected static JsonNode? Sort(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Sort(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sort)]),
        _ => node?.DeepClone(),
    };
}
