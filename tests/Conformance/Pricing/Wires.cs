using System.Text;
using System.Text.Json.Nodes;

namespace Mirascope.Gen.Conformance.Pricing;

/// <summary>The smallest answers of each protocol that hold a usage. A new protocol is a line in each of these.</summary>
internal static class Wires
{
    /// <summary>Which of the client's providers speaks a case's protocol.</summary>
    public static string? FindProvider(string provider, string protocol) => (provider, WordOf(protocol)) switch
    {
        (Provider.Ollama, "chat") => Provider.Ollama,
        (Provider.OpenAI or Provider.AzureOpenAI, "chat" or "responses") => $"{provider}:{WordOf(protocol)}",
        (Provider.Mistral or Provider.Groq or Provider.XAI or Provider.DeepSeek or Provider.OpenRouter or Provider.Together, "chat") => provider,
        (Provider.Anthropic, "messages") => provider,
        (Provider.Google, "generateContent") => provider,
        (Provider.Cohere, "v2chat") => provider,
        (Provider.Bedrock, "converse") => provider,
        _ => null,
    };

    /// <summary>The body of the answer; null for a protocol this version does not know.</summary>
    public static byte[]? Write(PriceCase test)
    {
        var usage = test.Usage?.DeepClone();
        var text = WordOf(test.Protocol) switch
        {
            "chat" when test.Provider == Provider.Ollama => Ollama(test, usage),
            "chat" => Chat(test, usage),
            "responses" => Responses(test, usage),
            "messages" when usage is JsonArray { Count: > 0 } parts => MessagesStream(test, parts),
            "messages" => Messages(test, usage).ToJsonString(),
            "generateContent" => Gemini(test, usage),
            "v2chat" => Cohere(usage),
            "converse" => Converse(usage),
            _ => null,
        };
        return text is null ? null : System.Text.Encoding.UTF8.GetBytes(text);
    }

    // What stands before the first dot is whose it is, what stands after the second whether it streams.
    private static string WordOf(string protocol) => protocol.Split('.') is { Length: > 1 } words ? words[1] : protocol;

    private static string Chat(PriceCase test, JsonNode? usage) => new JsonObject
    {
        ["id"] = "c",
        ["object"] = "chat.completion",
        ["model"] = test.Model,
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = "x" },
            ["finish_reason"] = "stop",
        }),
        ["usage"] = usage,
    }.ToJsonString();

    private static string Responses(PriceCase test, JsonNode? usage) => new JsonObject
    {
        ["id"] = "r",
        ["object"] = "response",
        ["status"] = "completed",
        ["model"] = test.Model,
        ["output"] = new JsonArray([.. Enumerable.Range(0, test.WebSearches).Select(number => new JsonObject
        {
            ["type"] = "web_search_call",
            ["id"] = $"ws_{number}",
            ["status"] = "completed",
        })]),
        ["usage"] = usage,
    }.ToJsonString();

    private static JsonObject Messages(PriceCase test, JsonNode? usage) => new()
    {
        ["id"] = "m",
        ["type"] = "message",
        ["role"] = "assistant",
        ["model"] = test.Model,
        ["content"] = new JsonArray(),
        ["stop_reason"] = "end_turn",
        ["usage"] = usage,
    };

    private static string MessagesStream(PriceCase test, JsonArray usages)
    {
        var events = new StringBuilder();
        Add("message_start", new JsonObject { ["type"] = "message_start", ["message"] = Messages(test, usages[0]?.DeepClone()) });
        foreach (var usage in usages.Skip(1))
        {
            Add("message_delta", new JsonObject
            {
                ["type"] = "message_delta",
                ["delta"] = new JsonObject { ["stop_reason"] = "end_turn" },
                ["usage"] = usage?.DeepClone(),
            });
        }

        Add("message_stop", new JsonObject { ["type"] = "message_stop" });
        return events.ToString();

        void Add(string name, JsonObject data) => events.Append("event: ").Append(name).Append("\ndata: ").Append(data.ToJsonString()).Append("\n\n");
    }

    private static string Gemini(PriceCase test, JsonNode? usage) => new JsonObject
    {
        ["candidates"] = new JsonArray(new JsonObject
        {
            ["content"] = new JsonObject { ["role"] = "model", ["parts"] = new JsonArray(new JsonObject { ["text"] = "x" }) },
            ["finishReason"] = "STOP",
        }),
        ["usageMetadata"] = usage,
        ["modelVersion"] = test.Model,
    }.ToJsonString();

    private static string Cohere(JsonNode? usage) => new JsonObject
    {
        ["id"] = "c",
        ["finish_reason"] = "COMPLETE",
        ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = "x" }) },
        ["usage"] = usage,
    }.ToJsonString();

    private static string Converse(JsonNode? usage) => new JsonObject
    {
        ["output"] = new JsonObject
        {
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = new JsonArray(new JsonObject { ["text"] = "x" }) },
        },
        ["stopReason"] = "end_turn",
        ["usage"] = usage,
    }.ToJsonString();

    private static string Ollama(PriceCase test, JsonNode? usage)
    {
        var line = usage as JsonObject ?? [];
        line["model"] = test.Model;
        line["message"] = new JsonObject { ["role"] = "assistant", ["content"] = "x" };
        line["done"] = true;
        line["done_reason"] = "stop";
        return line.ToJsonString();
    }
}
