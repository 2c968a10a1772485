using System.Text.Json;
using Mirascope.Gen.Testing.Answering;

namespace Mirascope.Gen.Testing.Dialects.AnthropicMessages;

internal partial class AnthropicExchange
{
    public override byte[] WriteWhole(Answer answer) => JsonOutput.Object(json =>
    {
        WriteHead(json);
        json.WriteStartArray("content");
        if (answer.Thought is { } thought)
            WriteThought(json, thought);
        if (answer.Said.Length > 0)
            WriteText(json, answer.Said);
        for (var i = 0; i < answer.Calls.Count; i++)
            WriteCall(json, answer.Calls[i], i);
        json.WriteEndArray();
        json.WriteString("stop_reason", StopReason(answer));
        json.WriteString("stop_sequence", answer.StopSequence);
        json.WriteNull("stop_details");
        WriteUsage(json, answer, answer.OutputTokens);
    });

    private void WriteThought(Utf8JsonWriter json, string thought)
    {
        json.WriteStartObject();
        json.WriteString("type", "thinking");
        json.WriteString("thinking", Shown(thought));
        json.WriteString("signature", ThoughtSignature.Of(thought));
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string text)
    {
        json.WriteStartObject();
        json.WriteString("type", "text");
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private void WriteCall(Utf8JsonWriter json, CalledTool call, int index)
    {
        json.WriteStartObject();
        json.WriteString("type", "tool_use");
        json.WriteString("id", CallId(index));
        json.WriteString("name", call.Name);
        // A whole answer has the input as an object; one that the limit cut has no form in it.
        json.WritePropertyName("input");
        json.WriteRawValue(call.IsCut ? "{}" : call.Arguments);
        json.WriteEndObject();
    }
}
