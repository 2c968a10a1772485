using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json.Nodes;
using OpenAI;
using OpenAI.Chat;

namespace Mirascope.Gen.Tests.Official;

/// <summary>What a user of OpenAI's own client would write for a neutral conversation.</summary>
internal static class OpenAIRequests
{
    public static Task<JsonObject> CaptureAsync(JsonObject conversation) => BodyCapture.OfAsync(async http =>
    {
        var client = new ChatClient((string)conversation["model"]!, new ApiKeyCredential("key"), new OpenAIClientOptions
        {
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(0),
        });
        var messages = OpenAIMessages.Read(conversation["messages"]!.AsArray());
        var options = ToOptions(conversation);
        if ((bool?)conversation["stream"] == true)
        {
            await foreach (var _ in client.CompleteChatStreamingAsync(messages, options))
            {
            }
        }
        else
        {
            await client.CompleteChatAsync(messages, options);
        }
    });

    private static ChatCompletionOptions ToOptions(JsonObject conversation)
    {
        var given = conversation["options"] as JsonObject ?? [];
        var options = new ChatCompletionOptions
        {
            MaxOutputTokenCount = (int?)given["maxTokens"],
            Temperature = (float?)given["temperature"],
            TopP = (float?)given["topP"],
            Seed = (long?)given["seed"],
            FrequencyPenalty = (float?)given["frequencyPenalty"],
            PresencePenalty = (float?)given["presencePenalty"],
            AllowParallelToolCalls = (bool?)conversation["parallelToolCalls"],
            ToolChoice = ToChoice((string?)conversation["toolChoice"]),
            ReasoningEffortLevel = (string?)given["thinking"] is { } effort ? new ChatReasoningEffortLevel(effort) : default(ChatReasoningEffortLevel?),
            ResponseFormat = ToFormat(conversation["output"] as JsonObject),
        };
        foreach (var text in given["stop"]?.AsArray() ?? [])
        {
            options.StopSequences.Add((string)text!);
        }

        foreach (var tool in conversation["tools"]?.AsArray() ?? [])
        {
            options.Tools.Add(ChatTool.CreateFunctionTool(
                (string)tool!["name"]!, (string?)tool["description"], BinaryData.FromString(tool["schema"]!.ToJsonString()), (bool?)tool["strict"]));
        }

        return options;
    }

    private static ChatToolChoice? ToChoice(string? choice) => choice switch
    {
        null => null,
        "auto" => ChatToolChoice.CreateAutoChoice(),
        "none" => ChatToolChoice.CreateNoneChoice(),
        "required" => ChatToolChoice.CreateRequiredChoice(),
        _ => ChatToolChoice.CreateFunctionChoice(choice),
    };

    private static ChatResponseFormat? ToFormat(JsonObject? output) => (string?)output?["mode"] switch
    {
        null => null,
        "json" => ChatResponseFormat.CreateJsonObjectFormat(),
        _ => ChatResponseFormat.CreateJsonSchemaFormat(
            (string)output!["name"]!, BinaryData.FromString(output["schema"]!.ToJsonString()), jsonSchemaIsStrict: true),
    };
}
