using System.Text.Json.Nodes;

namespace Mirascope.Gen.Conformance.Encoding;

/// <summary>A conversation in the contract's neutral form, as the request it stands for.</summary>
/// <param name="Request">The request.</param>
/// <param name="IsStreaming">Whether the answer is asked for as a stream.</param>
internal sealed record NeutralConversation(LlmRequest Request, bool IsStreaming)
{
    /// <summary>The conversation in an object; null where the object is something else.</summary>
    public static NeutralConversation? Read(JsonObject root)
    {
        if (root.Text("provider") is not { } provider || root.Text("model") is not { } model || root["messages"] is not JsonArray messages)
        {
            return null;
        }

        var request = new LlmRequest
        {
            Provider = provider,
            Model = model,
            Messages = Message.ParseList(messages.ToJsonString()),
            Tools = [.. (root["tools"]?.AsArray() ?? []).Select(tool => ToTool(tool!.AsObject()))],
            ToolChoice = root.Text("toolChoice") is { } choice ? ToolChoice.Parse(choice) : null,
            Options = NeutralOptions.Read(root["options"] as JsonObject ?? [], root["parallelToolCalls"]?.GetValue<bool>()),
            Output = root["output"] is JsonObject output ? ToOutput(output) : null,
        };
        return new NeutralConversation(request, root["stream"]?.GetValue<bool>() ?? false);
    }

    private static ToolDefinition ToTool(JsonObject tool) => new(tool.Text("name") ?? "", tool.Text("description"), ToSchema(tool))
    {
        Strict = tool["strict"]?.GetValue<bool>(),
        Cache = tool.Text("cache") switch
        {
            null => CacheMark.None,
            "5m" => CacheMark.FiveMinutes,
            "1h" => CacheMark.OneHour,
            var mark => throw new InvalidDataException($"The cache mark '{mark}' is not known."),
        },
    };

    private static OutputFormat ToOutput(JsonObject output) => output.Text("mode") switch
    {
        "strict" => OutputFormat.Strict(output.Text("name") ?? "Output", ToSchema(output)),
        "json" => OutputFormat.Json,
        var mode => throw new NotSupportedException($"The output mode '{mode}' comes with a later version."),
    };

    private static byte[] ToSchema(JsonObject holder) => System.Text.Encoding.UTF8.GetBytes((holder["schema"] ?? new JsonObject()).ToJsonString());
}
