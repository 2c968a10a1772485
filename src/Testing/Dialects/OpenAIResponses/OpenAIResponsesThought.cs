using System.Text.Json;
using Mirascope.Gen.Testing.Answering;

namespace Mirascope.Gen.Testing.Dialects.OpenAIResponses;

/// <summary>A thought: its summary where that was asked for, and its encrypted content where that was.</summary>
internal sealed class OpenAIResponsesThought(string id, string thought, bool isShown, bool isSealed) : OpenAIResponsesItem(id)
{
    public override void Write(Utf8JsonWriter json, string status)
    {
        WriteHead(json, "reasoning", null);
        json.WriteStartArray("summary");
        if (isShown && status != "in_progress")
        {
            json.WriteStartObject();
            WritePart(json, thought);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (isSealed)
            json.WriteString("encrypted_content", ThoughtSignature.Of(thought));
    }

    public override IEnumerable<(string Event, Action<Utf8JsonWriter> Members)> Growth()
    {
        if (!isShown)
            yield break;
        yield return ("response.reasoning_summary_part.added", json => WriteSummary(json, part => WritePart(part, "")));
        foreach (var word in Fragments.OfText(thought))
            yield return ("response.reasoning_summary_text.delta", json => WriteText(json, "delta", word));
        yield return ("response.reasoning_summary_text.done", json => WriteText(json, "text", thought));
        yield return ("response.reasoning_summary_part.done", json => WriteSummary(json, part => WritePart(part, thought)));
    }

    private static void WritePart(Utf8JsonWriter json, string text)
    {
        json.WriteString("type", "summary_text");
        json.WriteString("text", text);
    }

    private static void WriteSummary(Utf8JsonWriter json, Action<Utf8JsonWriter> part)
    {
        json.WriteNumber("summary_index", 0);
        json.WriteStartObject("part");
        part(json);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string member, string text)
    {
        json.WriteNumber("summary_index", 0);
        json.WriteString(member, text);
    }
}
