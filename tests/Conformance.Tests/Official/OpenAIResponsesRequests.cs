using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json.Nodes;
using OpenAI.Responses;

namespace Mirascope.Gen.Tests.Official;

/// <summary>What a user of OpenAI's own client would write for a neutral conversation, by the Responses.</summary>
internal static class OpenAIResponsesRequests
{
    public static Task<JsonObject> CaptureAsync(JsonObject conversation) => BodyCapture.OfAsync(async http =>
    {
        var client = CreateClient(http);
        var options = ToOptions(conversation);
        if ((bool?)conversation["stream"] == true)
        {
            options.StreamingEnabled = true;
            await foreach (var _ in await client.CreateResponseStreamingAsync(options))
            {
            }
        }
        else
        {
            await client.CreateResponseAsync(options);
        }
    });

    public static ResponsesClient CreateClient(HttpClient http) => new(new ApiKeyCredential("key"), new ResponsesClientOptions
    {
        Transport = new HttpClientPipelineTransport(http),
        RetryPolicy = new ClientRetryPolicy(0),
    });

    private static CreateResponseOptions ToOptions(JsonObject conversation)
    {
        var given = conversation["options"] as JsonObject ?? [];
        var options = new CreateResponseOptions((string)conversation["model"]!, OpenAIResponsesItems.Read(conversation["messages"]!.AsArray()))
        {
            MaxOutputTokenCount = (int?)given["maxTokens"],
            Temperature = (float?)given["temperature"],
            TopP = (float?)given["topP"],
            ParallelToolCallsEnabled = conversation["tools"] is null ? null : (bool?)conversation["parallelToolCalls"],
            ToolChoice = ToChoice((string?)conversation["toolChoice"]),
        };
        if ((string?)given["thinking"] is { } effort)
        {
            options.ReasoningOptions = new ResponseReasoningOptions { ReasoningEffortLevel = effort };
            if (effort != "none")
            {
                // Who asks for thoughts wants to see them, and the library takes them along instead of leaving them with the provider.
                options.ReasoningOptions.ReasoningSummaryVerbosity = ResponseReasoningSummaryVerbosity.Auto;
                options.StoredOutputEnabled = false;
                options.IncludedProperties.Add(IncludedResponseProperty.ReasoningEncryptedContent);
            }
        }

        if (conversation["output"] is JsonObject output)
        {
            options.TextOptions = new ResponseTextOptions { TextFormat = ToFormat(output) };
        }

        foreach (var tool in conversation["tools"]?.AsArray() ?? [])
        {
            options.Tools.Add(ResponseTool.CreateFunctionTool(
                (string)tool!["name"]!, BinaryData.FromString(tool["schema"]!.ToJsonString()), (bool?)tool["strict"] ?? false, (string?)tool["description"]));
        }

        return options;
    }

    private static ResponseToolChoice? ToChoice(string? choice) => choice switch
    {
        null => null,
        "auto" => ResponseToolChoice.CreateAutoChoice(),
        "none" => ResponseToolChoice.CreateNoneChoice(),
        "required" => ResponseToolChoice.CreateRequiredChoice(),
        _ => ResponseToolChoice.CreateFunctionChoice(choice),
    };

    private static ResponseTextFormat ToFormat(JsonObject output) => (string?)output["mode"] == "json"
        ? ResponseTextFormat.CreateJsonObjectFormat()
        : ResponseTextFormat.CreateJsonSchemaFormat((string)output["name"]!, BinaryData.FromString(output["schema"]!.ToJsonString()), jsonSchemaIsStrict: true);
}
