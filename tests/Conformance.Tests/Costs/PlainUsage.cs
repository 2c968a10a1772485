using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests.Costs;

/// <summary>
/// Finds the usage in the bytes of a recorded answer, by no code of the library: every JSON in it, whatever lies around, and of
/// those what the protocol says.
/// </summary>
internal sealed record PlainUsage(JsonObject? Usage, string? Model, string? Tier, long Searches)
{
    public static PlainUsage Of(JsonObject recording)
    {
        var response = recording["response"]!.AsObject();
        var bytes = (string?)response["body_base64"] is { } base64 ? Convert.FromBase64String(base64) : Encoding.UTF8.GetBytes((string?)response["body"] ?? "");
        var documents = Documents(bytes, response.ContainsKey("body_base64")).OfType<JsonObject>().ToList();
        return (string)recording["protocol"]! switch
        {
            "anthropic-messages" or "bedrock-invoke-anthropic" => Anthropic(documents),
            "gemini" => Gemini(documents),
            "openai-responses" => Responses(documents),
            "ollama-chat" => new(documents.LastOrDefault(document => document["eval_count"] is not null), null, null, 0),
            "cohere-v2" => new(Last(documents, document => (document["delta"] ?? document)["usage"]), null, null, 0),
            "bedrock-converse" => new(Last(documents, document => document["usage"]), null, (string?)documents.Select(document => document["serviceTier"]?["type"]).LastOrDefault(tier => tier is not null), 0),
            _ => new(
                Last(documents, document => document["usage"]) ?? Last(documents, document => document["x_groq"]?["usage"]),
                First(documents, "model"), First(documents, "service_tier"), 0),
        };
    }

    private static PlainUsage Anthropic(List<JsonObject> documents)
    {
        JsonObject? usage = null;
        foreach (var document in documents)
        {
            var part = (document["message"] as JsonObject ?? document)["usage"] as JsonObject;
            foreach (var (name, value) in part ?? [])
            {
                usage ??= [];
                if (value is not null || !usage.ContainsKey(name))
                {
                    usage[name] = value?.DeepClone();
                }
            }
        }

        return new(usage, First([.. documents.Select(document => document["message"] as JsonObject ?? document)], "model"), (string?)usage?["service_tier"],
            (long?)usage?["server_tool_use"]?["web_search_requests"] ?? 0);
    }

    private static PlainUsage Gemini(List<JsonObject> documents)
    {
        var usage = Last(documents, document => document["usageMetadata"]);
        var model = First(documents, "modelVersion");
        var queries = documents.Select(document => (document["candidates"] as JsonArray)?[0]?["groundingMetadata"]?["webSearchQueries"] as JsonArray)
            .Max(list => list?.Count(query => (string?)query is { Length: > 0 }) ?? 0);
        var isOld = model?.Contains("gemini-1", StringComparison.Ordinal) == true || model?.Contains("gemini-2", StringComparison.Ordinal) == true;
        return new(usage, model, (string?)usage?["serviceTier"] ?? usage?["trafficType"]?.ToString() switch { "1" => null, var word => word }, isOld ? Math.Min(queries, 1) : queries);
    }

    private static PlainUsage Responses(List<JsonObject> documents)
    {
        var last = documents.Select(document => document["response"] as JsonObject ?? document).LastOrDefault(document => document["usage"] is JsonObject);
        var items = last?["output"] as JsonArray is { Count: > 0 } output ? output.OfType<JsonObject>()
            : documents.Where(document => (string?)document["type"] == "response.output_item.done").Select(document => document["item"]).OfType<JsonObject>();
        var searches = items.Count(item => (string?)item["type"] == "web_search_call" && (string?)item["action"]?["type"] is null or "search");
        return new(last?["usage"] as JsonObject, (string?)last?["model"], (string?)last?["service_tier"], searches);
    }

    private static JsonObject? Last(List<JsonObject> documents, Func<JsonObject, JsonNode?> find) => documents.Select(find).OfType<JsonObject>().LastOrDefault();

    private static string? First(List<JsonObject> documents, string name) => documents
        .Select(document => document[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? (string?)value : null)
        .FirstOrDefault(text => !string.IsNullOrEmpty(text));

    private static IEnumerable<JsonNode?> Documents(byte[] bytes, bool isBinary)
    {
        if (isBinary)
        {
            return Frames(bytes).Select(Parse).Select(node => (string?)node?["bytes"] is { } inner ? Parse(Convert.FromBase64String(inner)) : node);
        }

        var whole = Parse(bytes);
        if (whole is not null)
        {
            return whole is JsonArray list ? list : [whole];
        }

        var lines = Encoding.UTF8.GetString(bytes).Split('\n').Select(line => line.Trim());
        return lines.Select(line => Parse(Encoding.UTF8.GetBytes(line.StartsWith("data:", StringComparison.Ordinal) ? line[5..] : line)));
    }

    // Length of all, length of the headers, a check; the headers; the payload; a check.
    private static IEnumerable<byte[]> Frames(byte[] bytes)
    {
        for (var start = 0; start + 16 <= bytes.Length;)
        {
            var length = Number(bytes, start);
            var payload = start + 12 + Number(bytes, start + 4);
            yield return bytes[payload..(start + length - 4)];
            start += length;
        }
    }

    private static int Number(byte[] bytes, int at) => (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];

    private static JsonNode? Parse(byte[] json)
    {
        try
        {
            return JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
