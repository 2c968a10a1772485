using System.Text.Json;
using Mirascope.Gen.Testing.Answering;

namespace Mirascope.Gen.Testing.Dialects.OpenAIChat;

internal sealed partial class OpenAIChatExchange
{
    // The order of the real wire: a chunk with the role, text, calls, one chunk with the finish reason and an empty delta for
    // each choice; then the usage with no choice at all, if it was asked for, and the end mark.
    public override IEnumerable<ReadOnlyMemory<byte>> WriteStream(Answer answer)
    {
        for (var choice = 0; choice < _choices; choice++)
        {
            yield return Delta(choice, null, delta => WriteOpening(delta, answer));
            foreach (var word in Fragments.OfText(_thoughtMember is null ? "" : answer.Thought ?? ""))
                yield return Delta(choice, null, delta => delta.WriteString(_thoughtMember!, word));
            foreach (var word in Fragments.OfText(answer.Text))
                yield return Delta(choice, null, delta => delta.WriteString("content", word));
            foreach (var word in Fragments.OfText(answer.Refusal ?? ""))
                yield return Delta(choice, null, delta => delta.WriteString("refusal", word));
            for (var call = 0; call < answer.Calls.Count; call++)
            {
                var (which, index) = (choice, call);
                yield return Delta(choice, null, delta => WriteCallOpening(delta, answer.Calls[index], which, index));
                foreach (var fragment in Fragments.OfJson(answer.Calls[call].Arguments))
                    yield return Delta(choice, null, delta => WriteCallFragment(delta, index, fragment));
            }

            yield return Delta(choice, FinishReason(answer), static _ => { });
        }

        if (_includesUsage)
            yield return Chunk(json => WriteUsageChunk(json, answer));
        yield return SseFrame.Text("[DONE]");
    }

    private static void WriteOpening(Utf8JsonWriter delta, Answer answer)
    {
        delta.WriteString("role", "assistant");
        delta.WriteString("content", HasContent(answer) ? "" : null);
        delta.WriteNull("refusal");
    }

    private void WriteCallOpening(Utf8JsonWriter delta, CalledTool call, int choice, int index)
    {
        delta.WriteStartArray("tool_calls");
        delta.WriteStartObject();
        delta.WriteNumber("index", index);
        delta.WriteString("id", CallId(choice, index));
        delta.WriteString("type", "function");
        delta.WriteStartObject("function");
        delta.WriteString("name", call.Name);
        delta.WriteString("arguments", "");
        delta.WriteEndObject();
        delta.WriteEndObject();
        delta.WriteEndArray();
    }

    private static void WriteCallFragment(Utf8JsonWriter delta, int index, string fragment)
    {
        delta.WriteStartArray("tool_calls");
        delta.WriteStartObject();
        delta.WriteNumber("index", index);
        delta.WriteStartObject("function");
        delta.WriteString("arguments", fragment);
        delta.WriteEndObject();
        delta.WriteEndObject();
        delta.WriteEndArray();
    }

    private void WriteUsageChunk(Utf8JsonWriter json, Answer answer)
    {
        json.WriteStartArray("choices");
        json.WriteEndArray();
        WriteUsage(json, answer);
    }

    private ReadOnlyMemory<byte> Delta(int choice, string? finishReason, Action<Utf8JsonWriter> members) => Chunk(json =>
    {
        json.WriteStartArray("choices");
        json.WriteStartObject();
        json.WriteNumber("index", choice);
        json.WriteStartObject("delta");
        members(json);
        json.WriteEndObject();
        json.WriteNull("logprobs");
        json.WriteString("finish_reason", finishReason);
        json.WriteEndObject();
        json.WriteEndArray();
        if (_includesUsage)
            json.WriteNull("usage");
    });

    private ReadOnlyMemory<byte> Chunk(Action<Utf8JsonWriter> members) => SseFrame.Object(null, json =>
    {
        WriteHead(json, "chat.completion.chunk");
        members(json);
    });
}
