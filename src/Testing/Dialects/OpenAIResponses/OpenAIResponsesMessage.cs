using System.Text.Json;
using Mirascope.Gen.Testing.Answering;

namespace Mirascope.Gen.Testing.Dialects.OpenAIResponses;

/// <summary>A message of one part: a text, or the words for not answering.</summary>
internal sealed class OpenAIResponsesMessage(string id, string text, bool isRefusal) : OpenAIResponsesItem(id)
{
    private readonly string _member = isRefusal ? "refusal" : "text";

    private readonly string _event = isRefusal ? "response.refusal" : "response.output_text";

    public override void Write(Utf8JsonWriter json, string status)
    {
        WriteHead(json, "message", status);
        json.WriteString("role", "assistant");
        json.WriteStartArray("content");
        if (status != "in_progress")
            WritePart(json, text);
        json.WriteEndArray();
    }

    public override IEnumerable<(string Event, Action<Utf8JsonWriter> Members)> Growth()
    {
        yield return ("response.content_part.added", json => WriteContent(json, ""));
        foreach (var word in Fragments.OfText(text))
            yield return ($"{_event}.delta", json => WriteText(json, "delta", word));
        yield return ($"{_event}.done", json => WriteText(json, _member, text));
        yield return ("response.content_part.done", json => WriteContent(json, text));
    }

    private void WritePart(Utf8JsonWriter json, string value)
    {
        json.WriteStartObject();
        json.WriteString("type", isRefusal ? "refusal" : "output_text");
        json.WriteString(_member, value);
        if (!isRefusal)
        {
            WriteEmpty(json, "annotations");
            WriteEmpty(json, "logprobs");
        }

        json.WriteEndObject();
    }

    private void WriteContent(Utf8JsonWriter json, string value)
    {
        json.WriteNumber("content_index", 0);
        json.WritePropertyName("part");
        WritePart(json, value);
    }

    private void WriteText(Utf8JsonWriter json, string member, string value)
    {
        json.WriteNumber("content_index", 0);
        json.WriteString(member, value);
        if (!isRefusal)
            WriteEmpty(json, "logprobs");
    }

    private static void WriteEmpty(Utf8JsonWriter json, string list)
    {
        json.WriteStartArray(list);
        json.WriteEndArray();
    }
}
