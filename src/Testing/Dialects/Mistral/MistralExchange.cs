using System.Text.Json;
using Mirascope.Gen.Testing.Answering;
using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects.Mistral;

/// <summary>
/// Writes answers as Mistral does: as OpenAI, but calls come whole, a thought makes the content a list, and the usage stands on the
/// chunk with the finish reason.
/// </summary>
internal sealed class MistralExchange(JsonElement body, SimulatedMoment moment) : Exchange
{
    public override Conversation Conversation { get; } = MistralReader.Read(body);

    public override IEnumerable<KeyValuePair<string, string>> Headers(Answer answer) => MistralDialect.Headers(moment);

    public override byte[] WriteWhole(Answer answer) => JsonOutput.Object(json => WriteBody(json, "chat.completion", "message", answer, message =>
    {
        message.WriteString("role", "assistant");
        if (answer.Thought is { } thought)
            WriteParts(message, thought, answer.Said);
        else
            message.WriteString("content", answer.Said);
        if (answer.Calls.Count > 0)
            WriteCalls(message, answer);
        else
            message.WriteNull("tool_calls");
    }));

    public override IEnumerable<ReadOnlyMemory<byte>> WriteStream(Answer answer)
    {
        yield return Chunk(answer, delta =>
        {
            delta.WriteString("role", "assistant");
            delta.WriteString("content", "");
        });
        foreach (var word in Fragments.OfText(answer.Thought ?? ""))
            yield return Chunk(answer, delta => WriteParts(delta, word, ""));
        foreach (var word in Fragments.OfText(answer.Said))
            yield return Chunk(answer, delta => delta.WriteString("content", word));
        yield return Chunk(answer, delta => WriteLast(delta, answer), isLast: true);
        yield return SseFrame.Text("[DONE]");
    }

    public override IEnumerable<ReadOnlyMemory<byte>> WriteErrorEvent(Refusal error) => [SseFrame.Object(null, json =>
    {
        json.WriteStartObject("error");
        MistralDialect.WriteError(json, error, moment);
        json.WriteEndObject();
    })];

    private static string FinishReason(Answer answer) => answer.End switch
    {
        AnswerEnd.Length => "length",
        AnswerEnd.ToolCalls => "tool_calls",
        _ => "stop",
    };

    private static void WriteParts(Utf8JsonWriter message, string thought, string text)
    {
        message.WriteStartArray("content");
        message.WriteStartObject();
        message.WriteString("type", "thinking");
        message.WriteStartArray("thinking");
        WriteText(message, thought);
        message.WriteEndArray();
        message.WriteEndObject();
        if (text.Length > 0)
            WriteText(message, text);
        message.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter message, string text)
    {
        message.WriteStartObject();
        message.WriteString("type", "text");
        message.WriteString("text", text);
        message.WriteEndObject();
    }

    private void WriteLast(Utf8JsonWriter delta, Answer answer)
    {
        delta.WriteString("content", "");
        if (answer.Calls.Count > 0)
            WriteCalls(delta, answer);
    }

    private void WriteCalls(Utf8JsonWriter message, Answer answer)
    {
        message.WriteStartArray("tool_calls");
        for (var i = 0; i < answer.Calls.Count; i++)
        {
            message.WriteStartObject();
            message.WriteString("id", moment.Fingerprint.Id("", 9, i));
            message.WriteStartObject("function");
            message.WriteString("name", answer.Calls[i].Name);
            message.WriteString("arguments", answer.Calls[i].Arguments);
            message.WriteEndObject();
            message.WriteNumber("index", i);
            message.WriteEndObject();
        }

        message.WriteEndArray();
    }

    private ReadOnlyMemory<byte> Chunk(Answer answer, Action<Utf8JsonWriter> delta, bool isLast = false) =>
        SseFrame.Object(null, json => WriteBody(json, "chat.completion.chunk", "delta", isLast ? answer : null, delta));

    private void WriteBody(Utf8JsonWriter json, string kind, string member, Answer? finished, Action<Utf8JsonWriter> members)
    {
        json.WriteString("id", moment.Fingerprint.Id("", 32));
        json.WriteString("object", kind);
        json.WriteNumber("created", moment.Now.ToUnixTimeSeconds());
        json.WriteString("model", Conversation.Model);
        json.WriteStartArray("choices");
        json.WriteStartObject();
        json.WriteNumber("index", 0);
        json.WriteStartObject(member);
        members(json);
        json.WriteEndObject();
        json.WriteString("finish_reason", finished is null ? null : FinishReason(finished));
        json.WriteEndObject();
        json.WriteEndArray();
        if (finished is null)
            return;
        json.WriteStartObject("usage");
        json.WriteNumber("prompt_tokens", finished.InputTokens);
        json.WriteNumber("total_tokens", finished.InputTokens + finished.OutputTokens);
        json.WriteNumber("completion_tokens", finished.OutputTokens);
        json.WriteEndObject();
    }
}
