using System.Text.Json;
using Mirascope.Gen.Testing.Answering;

namespace Mirascope.Gen.Testing.Dialects.OpenAIChat;

internal sealed partial class OpenAIChatExchange
{
    public override byte[] WriteWhole(Answer answer) => JsonOutput.Object(json =>
    {
        WriteHead(json, "chat.completion");
        json.WriteStartArray("choices");
        for (var choice = 0; choice < _choices; choice++)
            WriteChoice(json, answer, choice);
        json.WriteEndArray();
        WriteUsage(json, answer);
    });

    private void WriteChoice(Utf8JsonWriter json, Answer answer, int choice)
    {
        json.WriteStartObject();
        json.WriteNumber("index", choice);
        json.WriteStartObject("message");
        json.WriteString("role", "assistant");
        json.WriteString("content", HasContent(answer) ? answer.Text : null);
        if (_thoughtMember is not null && answer.Thought is { } thought)
            json.WriteString(_thoughtMember, thought);
        if (answer.Calls.Count > 0)
            WriteCalls(json, answer, choice);
        json.WriteString("refusal", answer.Refusal);
        json.WriteStartArray("annotations");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteNull("logprobs");
        json.WriteString("finish_reason", FinishReason(answer));
        json.WriteEndObject();
    }

    private void WriteCalls(Utf8JsonWriter json, Answer answer, int choice)
    {
        json.WriteStartArray("tool_calls");
        for (var i = 0; i < answer.Calls.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("id", CallId(choice, i));
            json.WriteString("type", "function");
            json.WriteStartObject("function");
            json.WriteString("name", answer.Calls[i].Name);
            json.WriteString("arguments", answer.Calls[i].Arguments);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
