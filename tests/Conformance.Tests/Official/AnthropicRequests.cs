using System.Text.Json;
using System.Text.Json.Nodes;
using Anthropic;
using Anthropic.Models.Messages;

namespace Mirascope.Gen.Tests.Official;

/// <summary>What a user of Anthropic's own client would write for a neutral conversation.</summary>
internal static class AnthropicRequests
{
    // The limit is required here and optional in the neutral form; this is the library's documented default.
    private const int DefaultMaxTokens = 4096;

    public static Task<JsonObject> CaptureAsync(JsonObject conversation) => BodyCapture.OfAsync(async http =>
    {
        var client = new AnthropicClient { HttpClient = http, ApiKey = "key", MaxRetries = 0 };
        var parameters = ToParameters(conversation);
        if ((bool?)conversation["stream"] == true)
        {
            await foreach (var _ in client.Messages.CreateStreaming(parameters))
            {
            }
        }
        else
        {
            await client.Messages.Create(parameters);
        }
    });

    private static MessageCreateParams ToParameters(JsonObject conversation)
    {
        var given = conversation["options"] as JsonObject ?? [];
        var messages = conversation["messages"]!.AsArray().Select(message => message!.AsObject()).ToLookup(message => (string?)message["role"] == "system");
        var (thinking, effort, thinkingTokens) = AnthropicThinkingRules.For((string)conversation["model"]!, (string?)given["thinking"]);
        var parameters = new MessageCreateParams
        {
            Model = (string)conversation["model"]!,
            MaxTokens = (long?)given["maxTokens"] ?? DefaultMaxTokens + thinkingTokens,
            Messages = [.. messages[false].Select(AnthropicMessages.Read)],
        };
        if (messages[true].SelectMany(message => message["content"]!.AsArray()).Select(part => (string)part!["text"]!).ToList() is { Count: > 0 } system)
        {
            parameters = parameters with { System = system.Select(text => new TextBlockParam(text)).ToList() };
        }

        if (given["stop"] is JsonArray stop)
        {
            parameters = parameters with { StopSequences = [.. stop.Select(text => (string)text!)] };
        }

        if (thinking is not null)
        {
            parameters = parameters with { Thinking = thinking };
        }

        if (effort is not null || conversation["output"] is not null)
        {
            parameters = parameters with { OutputConfig = ToOutput(conversation["output"] as JsonObject, effort) };
        }

        return WithSampling(AnthropicTools.Add(parameters, conversation), given);
    }

    private static OutputConfig ToOutput(JsonObject? output, Effort? effort)
    {
        var config = effort is null ? new OutputConfig() : new OutputConfig { Effort = effort.Value };
        return output is null ? config : config with { Format = new JsonOutputFormat { Schema = AnthropicMessages.Members(output["schema"]!) } };
    }

    // This version of the client has no properties for the sampling options, which the API still takes.
    private static MessageCreateParams WithSampling(MessageCreateParams parameters, JsonObject given)
    {
        (string Own, string Wire)[] names = [("temperature", "temperature"), ("topP", "top_p"), ("topK", "top_k")];
        var body = parameters.RawBodyData.ToDictionary(member => member.Key, member => member.Value);
        foreach (var (own, wire) in names.Where(name => given[name.Own] is not null))
        {
            body[wire] = given[own]!.Deserialize<JsonElement>();
        }

        return MessageCreateParams.FromRawUnchecked(parameters.RawHeaderData, parameters.RawQueryData, body);
    }
}
