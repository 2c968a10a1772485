using System.Text.Json;
using Mirascope.Gen.Testing.Answering;
using Mirascope.Gen.Testing.Dialects.Chat;

namespace Mirascope.Gen.Testing.Dialects.Mistral;

/// <summary>Reads a checked body into a conversation.</summary>
internal static class MistralReader
{
    public static Conversation Read(JsonElement body)
    {
        var chat = new ChatReader(body);
        var format = body.Value("response_format");
        var schema = format?.Value("json_schema")?.Value("schema");
        return new Conversation
        {
            Model = body.Text("model")!,
            IsStreamed = body.IsTrue("stream"),
            Prompt = chat.Prompt,
            InputTokens = chat.Count(schema),
            Tools = chat.Tools,
            Demand = Demand(body.Value("tool_choice")),
            Reports = chat.Reports(),
            OutputSchema = schema,
            WantsJson = format?.Text("type") is "json_object" or "json_schema",
            WantsThought = body.Text("prompt_mode") is not null || body.Text("reasoning_effort") is not (null or "none"),
            MaxTokens = body.Value("max_tokens")?.GetInt64() ?? long.MaxValue,
            Stops = body.Text("stop") is { } one ? [one] : [.. body.Items("stop").Select(stop => stop.GetString()!)],
        };
    }

    private static ToolDemand Demand(JsonElement? choice) => choice switch
    {
        { ValueKind: JsonValueKind.Object } named => ToolDemand.Named(named.Value("function")!.Value.Text("name")!),
        { } mode when mode.ValueEquals("none") => ToolDemand.None,
        { } mode when mode.ValueEquals("any") || mode.ValueEquals("required") => ToolDemand.Required,
        _ => ToolDemand.Auto,
    };
}
