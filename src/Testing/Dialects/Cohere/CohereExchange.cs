using System.Text.Json;
using Mirascope.Gen.Testing.Answering;
using Mirascope.Gen.Testing.Dialects.Chat;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects.Cohere;

/// <summary>Writes answers as Cohere does. What the bill counts is here what the model read and wrote.</summary>
internal sealed partial class CohereExchange(JsonElement body, SimulatedMoment moment) : Exchange
{
    public override Conversation Conversation { get; } = Read(body);

    public override string StreamContentType => "text/event-stream";

    public override IEnumerable<KeyValuePair<string, string>> Headers(Answer answer) => CohereDialect.Headers(moment);

    public override byte[] WriteWhole(Answer answer) => JsonOutput.Object(json =>
    {
        json.WriteString("id", moment.Fingerprint.Id("", 32));
        json.WriteStartObject("message");
        json.WriteString("role", "assistant");
        if (Blocks(answer).ToArray() is { Length: > 0 } blocks)
        {
            json.WriteStartArray("content");
            foreach (var (type, text) in blocks)
                WriteBlock(json, type, text);
            json.WriteEndArray();
        }

        if (answer.Calls.Count > 0)
        {
            json.WriteStartArray("tool_calls");
            for (var i = 0; i < answer.Calls.Count; i++)
                WriteCall(json, answer.Calls[i], i, answer.Calls[i].Arguments);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        WriteEnd(json, answer);
    });

    private static Conversation Read(JsonElement body)
    {
        var chat = new ChatReader(body);
        var schema = body.Value("response_format") is { } format ? format.Value("json_schema") ?? format.Value("schema") : null;
        return new Conversation
        {
            Model = body.Text("model")!,
            IsStreamed = body.IsTrue("stream"),
            Prompt = chat.Prompt,
            InputTokens = chat.Count(schema, body.Value("documents")),
            Tools = chat.Tools,
            Demand = body.Text("tool_choice") switch
            {
                "REQUIRED" => ToolDemand.Required,
                "NONE" => ToolDemand.None,
                _ => ToolDemand.Auto,
            },
            Reports = chat.Reports(),
            OutputSchema = schema,
            WantsJson = body.Value("response_format")?.Text("type") == "json_object",
            WantsThought = body.Value("thinking")?.Text("type") == "enabled",
            MaxTokens = body.Value("max_tokens")?.GetInt64() is > 0 and var most ? most : long.MaxValue,
            Stops = [.. body.Items("stop_sequences").Select(stop => stop.GetString()!)],
        };
    }

    private static IEnumerable<(string Type, string Text)> Blocks(Answer answer)
    {
        if (answer.Thought is { } thought)
            yield return ("thinking", thought);
        if (answer.Said.Length > 0)
            yield return ("text", answer.Said);
    }

    private static void WriteBlock(Utf8JsonWriter json, string type, string text)
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        json.WriteString(type, text);
        json.WriteEndObject();
    }

    private void WriteCall(Utf8JsonWriter json, CalledTool call, int index, string arguments)
    {
        json.WriteStartObject();
        json.WriteString("id", $"{call.Name}_{moment.Fingerprint.Id("", 12, index)}");
        json.WriteString("type", "function");
        json.WriteStartObject("function");
        json.WriteString("name", call.Name);
        json.WriteString("arguments", arguments);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteEnd(Utf8JsonWriter json, Answer answer)
    {
        json.WriteString("finish_reason", answer.End switch
        {
            AnswerEnd.Length => "MAX_TOKENS",
            AnswerEnd.StopSequence => "STOP_SEQUENCE",
            AnswerEnd.ToolCalls => "TOOL_CALL",
            _ => "COMPLETE",
        });
        json.WriteStartObject("usage");
        foreach (var count in (ReadOnlySpan<string>)["billed_units", "tokens"])
        {
            json.WriteStartObject(count);
            json.WriteNumber("input_tokens", answer.InputTokens);
            json.WriteNumber("output_tokens", answer.OutputTokens);
            if (count == "tokens" && answer.Thought is not null)
                json.WriteNumber("reasoning_tokens", answer.ThoughtTokens);
            json.WriteEndObject();
        }

        json.WriteNumber("cached_tokens", 0);
        json.WriteEndObject();
    }
}
