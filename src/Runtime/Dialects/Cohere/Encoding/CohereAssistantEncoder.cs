using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Cohere;

/// <summary>
/// Writes what the model said before: texts and thoughts in their order, then the plan for the calls and the calls, each in a member of
/// its own. Words for not answering are a text here.
/// </summary>
internal static class CohereAssistantEncoder
{
    public static void Write(Message message, ToolPairing pairing, Utf8JsonWriter writer)
    {
        var said = Sort(message);
        writer.WriteStartObject();
        writer.WriteString("role"u8, "assistant"u8);
        if (said.Content.Count > 0 || (said.Calls.Count == 0 && said.Plan is null))
        {
            CoherePartEncoder.WriteContent(said.Content, message.Role, writer);
        }

        if (said.Plan is { } plan)
        {
            writer.WriteString(CohereNames.ToolPlan, plan);
        }

        if (said.Calls.Count > 0)
        {
            writer.WriteStartArray(CohereNames.ToolCalls);
            foreach (var call in said.Calls)
            {
                WriteCall(call, pairing.Call(call), writer);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static Said Sort(Message message)
    {
        var said = new Said();
        foreach (var part in message.Content)
        {
            switch (part)
            {
                case ProviderPart { Provider: not CohereNames.Dialect } or RedactedThoughtPart or ThoughtPart { Text.Length: 0 }:
                    break;
                case ProviderPart { Type: CohereNames.ToolPlanPart } plan:
                    said.Plan += JsonSearch.FindText(Encoding.UTF8.GetBytes(plan.Json), CohereNames.ToolPlan);
                    break;
                case ToolCallPart call:
                    said.Calls.Add(call.Call);
                    break;
                case RefusalPart refusal:
                    said.Content.Add(new TextPart(refusal.Text));
                    break;
                default:
                    said.Content.Add(part);
                    break;
            }
        }

        return said;
    }

    private static void WriteCall(ToolCall call, string id, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(CohereNames.Id, id);
        writer.WriteString(CohereNames.Type, CohereNames.Function);
        writer.WriteStartObject(CohereNames.Function);
        writer.WriteString(CohereNames.Name, call.Name);
        writer.WriteString(CohereNames.Arguments, ArgumentsOf(call));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // There are no calls with free text here, so it becomes an argument; a call without arguments means the empty object.
    private static string ArgumentsOf(ToolCall call) =>
        call.IsFreeform ? $$"""{"input":"{{JsonEncodedText.Encode(call.Arguments)}}"}"""
        : string.IsNullOrWhiteSpace(call.Arguments) ? "{}" : call.Arguments;

    private sealed class Said
    {
        public List<ContentPart> Content { get; } = [];

        public List<ToolCall> Calls { get; } = [];

        public string? Plan { get; set; }
    }
}
