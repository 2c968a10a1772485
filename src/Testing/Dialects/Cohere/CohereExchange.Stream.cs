using System.Text.Json;
using Mirascope.Gen.Testing.Answering;
using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.Cohere;

internal sealed partial class CohereExchange
{
    // The last event, and the mark after it that means nothing of its own.
    public override int EndEvents => 2;

    // The order of the real wire: message-start; each block's start, deltas and end; each call's; message-end; the end mark.
    public override IEnumerable<ReadOnlyMemory<byte>> WriteStream(Answer answer)
    {
        yield return SseFrame.Object("message-start", json =>
        {
            json.WriteString("id", moment.Fingerprint.Id("", 32));
            json.WriteString("type", "message-start");
            json.WriteStartObject("delta");
            json.WriteStartObject("message");
            json.WriteString("role", "assistant");
            json.WriteEndObject();
            json.WriteEndObject();
        });
        var index = 0;
        foreach (var (type, text) in Blocks(answer))
        {
            var at = index++;
            yield return Event("content-start", at, message => WriteNamed(message, "content", () => WriteMembers(message, type, "", true)));
            foreach (var word in Fragments.OfText(text))
                yield return Event("content-delta", at, message => WriteNamed(message, "content", () => WriteMembers(message, type, word, false)));
            yield return Event("content-end", at, null);
        }

        for (var i = 0; i < answer.Calls.Count; i++)
        {
            var (at, call) = (i, answer.Calls[i]);
            yield return Event("tool-call-start", at, message =>
            {
                message.WritePropertyName("tool_calls");
                WriteCall(message, call, at, "");
            });
            foreach (var fragment in Fragments.OfJson(call.Arguments))
                yield return Event("tool-call-delta", at, message => WriteNamed(message, "tool_calls", () => WriteNamed(message, "function", () => message.WriteString("arguments", fragment))));
            yield return Event("tool-call-end", at, null);
        }

        yield return End(json => WriteEnd(json, answer));
        yield return SseFrame.Text("[DONE]");
    }

    public override IEnumerable<ReadOnlyMemory<byte>> WriteErrorEvent(Refusal error) => [End(json =>
    {
        json.WriteString("error", error.Message);
        json.WriteString("finish_reason", "ERROR");
    })];

    private static void WriteMembers(Utf8JsonWriter json, string type, string text, bool isStart)
    {
        if (isStart)
            json.WriteString("type", type);
        json.WriteString(type, text);
    }

    private static void WriteNamed(Utf8JsonWriter json, string name, Action members)
    {
        json.WriteStartObject(name);
        members();
        json.WriteEndObject();
    }

    private static ReadOnlyMemory<byte> End(Action<Utf8JsonWriter> members) => SseFrame.Object("message-end", json =>
    {
        json.WriteString("type", "message-end");
        WriteNamed(json, "delta", () => members(json));
    });

    private static ReadOnlyMemory<byte> Event(string name, int index, Action<Utf8JsonWriter>? members) => SseFrame.Object(name, json =>
    {
        json.WriteString("type", name);
        json.WriteNumber("index", index);
        if (members is not null)
            WriteNamed(json, "delta", () => WriteNamed(json, "message", () => members(json)));
    });
}
