using System.Text.Json;
using Mirascope.Gen.Testing.Answering;
using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Dialects.OpenAI;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects.OpenAIResponses;

/// <summary>Writes answers as OpenAI's Responses do: a list of items, and around it what was asked.</summary>
internal sealed partial class OpenAIResponsesExchange(JsonElement body, Conversation conversation, SimulatedMoment moment) : Exchange
{
    private readonly bool _showsThought = body.Value("reasoning") is { } reasoning && (reasoning.Text("summary") ?? reasoning.Text("generate_summary")) is not null;

    private readonly bool _sealsThought = body.Items("include").Any(one => one.ValueEquals("reasoning.encrypted_content"));

    public override Conversation Conversation => conversation;

    public override IEnumerable<KeyValuePair<string, string>> Headers(Answer answer) => OpenAIHeaders.OfAnswer(answer, moment);

    public override byte[] WriteWhole(Answer answer) => JsonOutput.Object(json => WriteResponse(json, answer, StatusOf(answer)));

    // The order of the real wire: created and in progress; each item's start, growth and end; the whole response once more.
    public override IEnumerable<ReadOnlyMemory<byte>> WriteStream(Answer answer)
    {
        var number = 0;
        yield return Event("response.created", number++, json => WriteBegun(json, answer));
        yield return Event("response.in_progress", number++, json => WriteBegun(json, answer));
        var items = Items(answer);
        for (var i = 0; i < items.Count; i++)
        {
            var (item, place) = (items[i], i);
            yield return Event("response.output_item.added", number++, json => WriteItem(json, item, place, "in_progress"));
            foreach (var (name, members) in item.Growth())
                yield return Event(name, number++, json => WritePlaced(json, item, place, members));
            yield return Event("response.output_item.done", number++, json => WriteItem(json, item, place, StatusOf(answer)));
        }

        yield return Event($"response.{StatusOf(answer)}", number, json =>
        {
            json.WriteStartObject("response");
            WriteResponse(json, answer, StatusOf(answer));
            json.WriteEndObject();
        });
    }

    public override IEnumerable<ReadOnlyMemory<byte>> WriteErrorEvent(Refusal error)
    {
        yield return SseFrame.Object("error", json =>
        {
            json.WriteString("type", "error");
            json.WriteString("code", error.Code ?? error.Type);
            json.WriteString("message", error.Message);
            json.WriteString("param", error.Parameter);
            json.WriteNumber("sequence_number", 0);
        });
    }

    private static string StatusOf(Answer answer) => answer.End == AnswerEnd.Length ? "incomplete" : "completed";

    private List<OpenAIResponsesItem> Items(Answer answer)
    {
        var items = new List<OpenAIResponsesItem>();
        if (answer.Thought is { } thought)
            items.Add(new OpenAIResponsesThought(moment.Fingerprint.Id("rs_", 50), thought, _showsThought, _sealsThought));
        if (answer.Said.Length > 0 || answer is { Calls.Count: 0, End: not AnswerEnd.Length })
            items.Add(new OpenAIResponsesMessage(moment.Fingerprint.Id("msg_", 50), answer.Said, answer.Refusal is not null));
        for (var i = 0; i < answer.Calls.Count; i++)
            items.Add(new OpenAIResponsesCall(moment.Fingerprint.Id("fc_", 50, i), moment.Fingerprint.Id("call_", 24, i), answer.Calls[i]));
        return items;
    }

    private void WriteBegun(Utf8JsonWriter json, Answer answer)
    {
        json.WriteStartObject("response");
        WriteResponse(json, answer, "in_progress");
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, OpenAIResponsesItem item, int place, string status)
    {
        json.WriteNumber("output_index", place);
        json.WriteStartObject("item");
        item.Write(json, status);
        json.WriteEndObject();
    }

    private static void WritePlaced(Utf8JsonWriter json, OpenAIResponsesItem item, int place, Action<Utf8JsonWriter> members)
    {
        json.WriteString("item_id", item.Id);
        json.WriteNumber("output_index", place);
        members(json);
    }

    private static ReadOnlyMemory<byte> Event(string name, int number, Action<Utf8JsonWriter> members) => SseFrame.Object(name, json =>
    {
        json.WriteString("type", name);
        members(json);
        json.WriteNumber("sequence_number", number);
    });
}
