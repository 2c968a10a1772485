using System.Text.Json;
using Mirascope.Gen.Testing.Answering;
using Mirascope.Gen.Testing.Dialects.Chat;

namespace Mirascope.Gen.Testing.Dialects.OpenAIChat;

/// <summary>Reads a checked body into a conversation.</summary>
internal static class OpenAIChatReader
{
    public static Conversation Read(JsonElement body)
    {
        var chat = new ChatReader(body);
        var format = body.Value("response_format")?.Text("type");
        var schema = format == "json_schema" ? body.Value("response_format")?.Value("json_schema")?.Value("schema") : null;
        return new Conversation
        {
            Model = body.Text("model")!,
            IsStreamed = body.IsTrue("stream"),
            Prompt = chat.Prompt,
            InputTokens = chat.Count(schema),
            Tools = chat.Tools,
            Demand = OpenAIChatDemand.Read(body),
            Reports = chat.Reports(),
            OutputSchema = schema,
            WantsJson = format is "json_object" or "json_schema",
            WantsThought = body.Text("reasoning_effort") is not (null or "none"),
            MaxTokens = (body.Value("max_completion_tokens") ?? body.Value("max_tokens"))?.GetInt64() ?? long.MaxValue,
            Stops = body.Text("stop") is { } one ? [one] : [.. body.Items("stop").Select(stop => stop.GetString()!)],
        };
    }
}
