using System.Text.Json;
using Mirascope.Gen.Testing.Answering;

namespace Mirascope.Gen.Testing.Dialects.OpenAIResponses;

internal sealed partial class OpenAIResponsesExchange
{
    // What a response repeats of its request, and what stands there where the request is silent.
    private static readonly (string Name, string Default)[] Repeated =
    [
        ("background", "false"), ("instructions", "null"), ("max_output_tokens", "null"), ("max_tool_calls", "null"), ("metadata", "{}"),
        ("parallel_tool_calls", "true"), ("previous_response_id", "null"), ("prompt_cache_key", "null"), ("safety_identifier", "null"),
        ("store", "true"), ("temperature", "1.0"), ("tool_choice", "\"auto\""), ("tools", "[]"), ("top_logprobs", "0"), ("top_p", "1.0"),
        ("truncation", "\"disabled\""), ("user", "null"),
    ];

    private void WriteResponse(Utf8JsonWriter json, Answer answer, string status)
    {
        json.WriteString("id", moment.Fingerprint.Id("resp_", 50));
        json.WriteString("object", "response");
        json.WriteNumber("created_at", moment.Now.ToUnixTimeSeconds());
        json.WriteString("status", status);
        if (status == "completed")
            json.WriteNumber("completed_at", moment.Now.ToUnixTimeSeconds());
        else
            json.WriteNull("completed_at");
        json.WriteNull("error");
        WriteIncomplete(json, status);
        json.WriteString("model", conversation.Model);
        json.WriteStartArray("output");
        foreach (var item in status == "in_progress" ? [] : Items(answer))
        {
            json.WriteStartObject();
            item.Write(json, status);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteRepeated(json, status == "in_progress" ? "auto" : "default");
        if (status == "in_progress")
            json.WriteNull("usage");
        else
            WriteUsage(json, answer);
    }

    private static void WriteIncomplete(Utf8JsonWriter json, string status)
    {
        if (status != "incomplete")
        {
            json.WriteNull("incomplete_details");
            return;
        }

        json.WriteStartObject("incomplete_details");
        json.WriteString("reason", "max_output_tokens");
        json.WriteEndObject();
    }

    private void WriteRepeated(Utf8JsonWriter json, string tier)
    {
        foreach (var (name, silent) in Repeated)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(body.Value(name)?.GetRawText() ?? silent);
        }

        json.WriteStartObject("reasoning");
        json.WriteString("effort", body.Value("reasoning")?.Text("effort"));
        json.WriteString("summary", body.Value("reasoning")?.Text("summary"));
        json.WriteEndObject();
        json.WriteString("service_tier", tier);
        json.WriteStartObject("text");
        json.WritePropertyName("format");
        json.WriteRawValue(body.Value("text")?.Value("format")?.GetRawText() ?? """{"type":"text"}""");
        json.WriteString("verbosity", body.Value("text")?.Text("verbosity") ?? "medium");
        json.WriteEndObject();
    }

    private static void WriteUsage(Utf8JsonWriter json, Answer answer)
    {
        json.WriteStartObject("usage");
        json.WriteNumber("input_tokens", answer.InputTokens);
        json.WriteStartObject("input_tokens_details");
        json.WriteNumber("cached_tokens", 0);
        json.WriteEndObject();
        json.WriteNumber("output_tokens", answer.OutputTokens);
        json.WriteStartObject("output_tokens_details");
        json.WriteNumber("reasoning_tokens", answer.ThoughtTokens);
        json.WriteEndObject();
        json.WriteNumber("total_tokens", answer.InputTokens + answer.OutputTokens);
        json.WriteEndObject();
    }
}
