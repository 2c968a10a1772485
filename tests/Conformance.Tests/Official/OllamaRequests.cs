using System.Text.Json;
using System.Text.Json.Nodes;
using OllamaSharp;
using OllamaSharp.Models;
using OllamaSharp.Models.Chat;
using Said = OllamaSharp.Models.Chat.Message;

namespace Mirascope.Gen.Tests.Official;

/// <summary>What a user of Ollama's client for .NET would write for a neutral conversation.</summary>
internal static class OllamaRequests
{
    public static Task<JsonObject> CaptureAsync(JsonObject conversation) => BodyCapture.OfAsync(async http =>
    {
        http.BaseAddress = new Uri("http://localhost:11434");
        var client = new OllamaApiClient(http);
        await foreach (var _ in client.ChatAsync(ToRequest(conversation)))
        {
        }
    });

    private static ChatRequest ToRequest(JsonObject conversation)
    {
        var model = (string)conversation["model"]!;
        var output = conversation["output"] as JsonObject;
        return new ChatRequest
        {
            Model = model,
            Stream = (bool?)conversation["stream"] == true,
            Messages = conversation["messages"]!.AsArray().SelectMany(message => ToMessages(message!.AsObject())).ToList(),
            Tools = (string?)conversation["toolChoice"] == "none" ? null : conversation["tools"]?.AsArray().Select(ToTool).ToList(),
            Format = output is null ? null : (string?)output["mode"] == "json" ? "json" : output["schema"]!.DeepClone(),
            Think = ToThink((string?)(conversation["options"] as JsonObject)?["thinking"], model),
            Options = conversation["options"] is JsonObject given && given.Any(option => option.Key != "thinking") ? ToOptions(given) : null,
        };
    }

    private static IEnumerable<Said> ToMessages(JsonObject message)
    {
        var parts = message["content"]!.AsArray().Select(part => part!.AsObject()).ToLookup(part => (string)part["type"]!);
        if ((string?)message["role"] == "tool")
        {
            return parts["tool_result"].Select(part => new Said { Role = ChatRole.Tool, Content = (string)part["content"]!, ToolName = (string)part["name"]! });
        }

        var said = new Said
        {
            Role = new ChatRole((string)message["role"]!),
            Content = string.Concat(parts["text"].Concat(parts["refusal"]).Select(part => (string)part["text"]!)),
            Images = parts["image"].Any() ? [.. parts["image"].Select(part => (string)part["data"]!)] : null,
            Thinking = parts["thought"].Any() ? string.Concat(parts["thought"].Select(part => (string)part["text"]!)) : null,
            ToolCalls = parts["tool_call"].Any() ? [.. parts["tool_call"].Select(ToCall)] : null,
        };
        return [said];
    }

    private static Said.ToolCall ToCall(JsonObject part) => new()
    {
        Id = (string)part["id"]!,
        Function = new Said.Function { Name = (string)part["name"]!, Arguments = part["args"].Deserialize<Dictionary<string, object?>>()! },
    };

    // The client's own type of schema has room for flat objects of plain values only; it takes any object in its place.
    private static object ToTool(JsonNode? tool)
    {
        var function = new JsonObject { ["name"] = (string)tool!["name"]!, ["parameters"] = tool["schema"]!.DeepClone() };
        if ((string?)tool["description"] is { } description)
        {
            function["description"] = description;
        }

        return new JsonObject { ["type"] = "function", ["function"] = function };
    }

    private static RequestOptions ToOptions(JsonObject given) => new()
    {
        NumPredict = (int?)given["maxTokens"],
        Temperature = (float?)given["temperature"],
        TopP = (float?)given["topP"],
        TopK = (int?)given["topK"],
        Seed = (int?)given["seed"],
        FrequencyPenalty = (float?)given["frequencyPenalty"],
        PresencePenalty = (float?)given["presencePenalty"],
        Stop = (given["stop"] as JsonArray)?.Select(text => (string)text!).ToArray(),
    };

    // Levels are for gpt-oss; any other model thinks or does not.
    private static ThinkValue? ToThink(string? level, string model) => (level, model.StartsWith("gpt-oss", StringComparison.Ordinal)) switch
    {
        (null, _) => null,
        ("none" or "minimal" or "low", true) => ThinkValue.Low,
        ("medium", true) => ThinkValue.Medium,
        (_, true) => ThinkValue.High,
        _ => level != "none",
    };
}
