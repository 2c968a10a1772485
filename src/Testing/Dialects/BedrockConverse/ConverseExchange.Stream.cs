using System.Text.Json;
using Mirascope.Gen.Testing.Answering;
using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Dialects.Bedrock;

namespace Mirascope.Gen.Testing.Dialects.BedrockConverse;

internal sealed partial class ConverseExchange
{
    // What the real wire fills its messages with, so that their lengths tell nothing.
    private const string Padding = "abcdefghijklmnopqrstuvwxyz";

    // The reason to stop, and the usage.
    public override int EndEvents => 2;

    // The order of the real wire: a start; each block's deltas and stop, only a call's with a start; the reason; the usage last.
    public override IEnumerable<ReadOnlyMemory<byte>> WriteStream(Answer answer)
    {
        yield return Event("messageStart", json => json.WriteString("role", "assistant"));
        var index = 0;
        foreach (var (start, deltas) in Blocks(answer))
        {
            var at = index++;
            if (start is not null)
                yield return Event("contentBlockStart", json => WriteAt(json, at, "start", start));
            foreach (var delta in deltas)
                yield return Event("contentBlockDelta", json => WriteAt(json, at, "delta", delta));
            yield return Event("contentBlockStop", json => json.WriteNumber("contentBlockIndex", at));
        }

        yield return Event("messageStop", json => json.WriteString("stopReason", StopReason(answer)));
        yield return Event("metadata", json =>
        {
            WriteUsage(json, answer);
            WriteMetrics(json);
        });
    }

    public override IEnumerable<ReadOnlyMemory<byte>> WriteErrorEvent(Refusal error) => [BedrockDoor.ErrorEvent(error)];

    public override ReadOnlyMemory<byte> ChangeData(ReadOnlyMemory<byte> frame, Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> change) =>
        EventFrame.WithPayload(frame.Span, change);

    private IEnumerable<(Action<Utf8JsonWriter>? Start, IEnumerable<Action<Utf8JsonWriter>> Deltas)> Blocks(Answer answer)
    {
        if (answer.Thought is { } thought)
            yield return (null, Fragments.OfText(thought).Select(word => Within("reasoningContent", "text", word)).Append(Within("reasoningContent", "signature", ThoughtSignature.Of(thought))));
        if (answer.Said.Length > 0)
            yield return (null, Fragments.OfText(answer.Said).Select(word => (Action<Utf8JsonWriter>)(json => json.WriteString("text", word))));
        for (var i = 0; i < answer.Calls.Count; i++)
        {
            var (call, at) = (answer.Calls[i], i);
            yield return (json => WriteCallStart(json, call, at), Fragments.OfJson(call.Arguments).Select(fragment => Within("toolUse", "input", fragment)));
        }
    }

    private void WriteCallStart(Utf8JsonWriter json, CalledTool call, int index)
    {
        json.WriteStartObject("toolUse");
        json.WriteString("toolUseId", CallId(index));
        json.WriteString("name", call.Name);
        json.WriteEndObject();
    }

    private static Action<Utf8JsonWriter> Within(string kind, string member, string value) => json =>
    {
        json.WriteStartObject(kind);
        json.WriteString(member, value);
        json.WriteEndObject();
    };

    private static void WriteAt(Utf8JsonWriter json, int index, string member, Action<Utf8JsonWriter> members)
    {
        json.WriteNumber("contentBlockIndex", index);
        json.WriteStartObject(member);
        members(json);
        json.WriteEndObject();
    }

    private static ReadOnlyMemory<byte> Event(string type, Action<Utf8JsonWriter> members) => EventFrame.Event(type, json =>
    {
        json.WriteString("p", Padding);
        members(json);
    });
}
