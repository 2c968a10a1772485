using System.Text.Json;
using Mirascope.Gen.Testing.Answering;

namespace Mirascope.Gen.Testing.Dialects.AnthropicMessages;

internal partial class AnthropicExchange
{
    // The order of the real wire: message_start; each block's start, deltas and stop, a ping after the first start;
    // message_delta with the whole usage; message_stop.
    public override IEnumerable<ReadOnlyMemory<byte>> WriteStream(Answer answer)
    {
        yield return Event("message_start", json => WriteMessageStart(json, answer));
        var index = 0;
        foreach (var block in Blocks(answer))
        {
            var at = index;
            yield return Event("content_block_start", json => WriteBlock(json, at, "content_block", block.Start));
            if (index == 0)
                yield return Event("ping", static _ => { });
            foreach (var delta in block.Deltas)
                yield return Event("content_block_delta", json => WriteBlock(json, at, "delta", delta));
            yield return Event("content_block_stop", json => json.WriteNumber("index", at));
            index++;
        }

        yield return Event("message_delta", json => WriteMessageDelta(json, answer));
        yield return Event("message_stop", static _ => { });
    }

    private IEnumerable<(Action<Utf8JsonWriter> Start, IEnumerable<Action<Utf8JsonWriter>> Deltas)> Blocks(Answer answer)
    {
        if (answer.Thought is { } thought)
            yield return (Start("thinking", json => json.WriteString("thinking", "")), ThoughtDeltas(thought));
        if (answer.Said.Length > 0)
            yield return (Start("text", json => json.WriteString("text", "")), Fragments.OfText(answer.Said).Select(word => Delta("text_delta", "text", word)));
        for (var i = 0; i < answer.Calls.Count; i++)
        {
            var (call, index) = (answer.Calls[i], i);
            yield return (
                Start("tool_use", json => WriteCallStart(json, call, index)),
                Fragments.OfJson(call.Arguments).Prepend("").Select(fragment => Delta("input_json_delta", "partial_json", fragment)));
        }
    }

    private IEnumerable<Action<Utf8JsonWriter>> ThoughtDeltas(string thought) =>
        Fragments.OfText(Shown(thought)).Select(word => Delta("thinking_delta", "thinking", word))
            .Append(Delta("signature_delta", "signature", ThoughtSignature.Of(thought)));

    private static Action<Utf8JsonWriter> Start(string type, Action<Utf8JsonWriter> members) => json =>
    {
        json.WriteString("type", type);
        members(json);
    };

    private static Action<Utf8JsonWriter> Delta(string type, string member, string value) =>
        Start(type, json => json.WriteString(member, value));

    private void WriteCallStart(Utf8JsonWriter json, CalledTool call, int index)
    {
        json.WriteString("id", CallId(index));
        json.WriteString("name", call.Name);
        json.WriteStartObject("input");
        json.WriteEndObject();
    }

    private static void WriteBlock(Utf8JsonWriter json, int index, string member, Action<Utf8JsonWriter> members)
    {
        json.WriteNumber("index", index);
        json.WriteStartObject(member);
        members(json);
        json.WriteEndObject();
    }

    private void WriteMessageStart(Utf8JsonWriter json, Answer answer)
    {
        json.WriteStartObject("message");
        WriteHead(json);
        json.WriteStartArray("content");
        json.WriteEndArray();
        json.WriteNull("stop_reason");
        json.WriteNull("stop_sequence");
        json.WriteNull("stop_details");
        WriteUsage(json, answer, Math.Min(1, answer.OutputTokens));
        json.WriteEndObject();
    }

    private static void WriteMessageDelta(Utf8JsonWriter json, Answer answer)
    {
        json.WriteStartObject("delta");
        json.WriteString("stop_reason", StopReason(answer));
        json.WriteString("stop_sequence", answer.StopSequence);
        json.WriteNull("stop_details");
        json.WriteEndObject();
        json.WriteStartObject("usage");
        WriteInput(json, answer);
        json.WriteNumber("output_tokens", answer.OutputTokens);
        if (answer.Thought is not null)
            WriteThinking(json, answer);
        json.WriteEndObject();
    }

    private ReadOnlyMemory<byte> Event(string name, Action<Utf8JsonWriter> members) => Frame(name, JsonOutput.Object(json =>
    {
        json.WriteString("type", name);
        members(json);
    }));
}
