using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>
/// Writes what the model said before. Thoughts are left out, for the wire has no place for them, unless the provider wants those
/// that led to tool calls, or takes all that was said whole; of the parts that only this dialect knows, a spoken answer goes back by
/// its id, which stands for the sound beside it, and the others, such as citations, are otherwise left out.
/// </summary>
internal static class OpenAIChatAssistantEncoder
{
    public static void Write(Message message, ToolPairing pairing, OpenAIChatQuirks quirks, bool isLast, Utf8JsonWriter writer)
    {
        var said = Sort(message, quirks);
        writer.WriteStartObject();
        writer.WriteString(OpenAIChatFields.Role, OpenAIChatFields.Assistant);
        WriteContent(said, quirks, writer);
        if (said.Refusal is { } refusal)
        {
            writer.WriteString(OpenAIChatFields.Refusal, refusal);
        }

        if (said.AudioId is { } audioId)
        {
            writer.WriteStartObject(OpenAIChatFields.Audio);
            writer.WriteString(OpenAIChatFields.Id, audioId);
            writer.WriteEndObject();
        }

        WriteDetails(said.Details, writer);
        if (said.Calls.Count > 0)
        {
            if (quirks.ThoughtsOfToolCalls is { } field && said.Thoughts is { Length: > 0 } thoughts)
            {
                writer.WriteString(field, thoughts);
            }

            writer.WriteStartArray(OpenAIChatFields.ToolCalls);
            foreach (var call in said.Calls)
            {
                WriteCall(call, pairing.Call(call), quirks, writer);
            }

            writer.WriteEndArray();
        }

        if (isLast && quirks.MarksBeginnings)
        {
            writer.WriteBoolean(OpenAIChatFields.Prefix, true);
        }

        writer.WriteEndObject();
    }

    private static Said Sort(Message message, OpenAIChatQuirks quirks)
    {
        var said = new Said();
        foreach (var part in message.Content)
        {
            switch (part)
            {
                case TextPart:
                    said.Content.Add(part);
                    break;
                case ToolCallPart call:
                    said.Calls.Add(call.Call);
                    break;
                case RefusalPart refusal when quirks.RepeatsWholeContent:
                    said.Content.Add(new TextPart(refusal.Text));
                    break;
                case RefusalPart refusal:
                    said.Refusal += refusal.Text;
                    break;
                case ThoughtPart { Text.Length: > 0 } when quirks.RepeatsWholeContent:
                case ProviderPart own when quirks.RepeatsWholeContent && own.Provider == quirks.Name:
                    said.Content.Add(part);
                    break;
                case ProviderPart audio when IsOwnSound(audio, quirks):
                    said.AudioId = JsonSearch.FindText(Encoding.UTF8.GetBytes(audio.Json), OpenAIChatNames.Id);
                    break;
                case ProviderPart detail when quirks.RepeatsReasoningDetails && detail.Provider == quirks.Name
                    && detail.Type.StartsWith(OpenAIChatReasoningDetails.TypePrefix, StringComparison.Ordinal):
                    said.Details.Add(detail);
                    break;
                case ThoughtPart thought:
                    said.Thoughts += thought.Text;
                    break;
                case RedactedThoughtPart or ProviderPart:
                    break;
                case AudioPart when message.Content.Any(own => IsOwnSound(own, quirks)):
                    break;
                default:
                    throw OpenAIChatPartEncoder.NoForm(quirks, part, message.Role, "put it into a user's message");
            }
        }

        return said;
    }

    // A spoken answer as it came, whose id stands for it.
    private static bool IsOwnSound(ContentPart part, OpenAIChatQuirks quirks) =>
        part is ProviderPart { Type: OpenAIChatAudio.PartType } own && own.Provider == quirks.Name;

    private static void WriteDetails(List<ProviderPart> details, Utf8JsonWriter writer)
    {
        if (details.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(OpenAIChatFields.ReasoningDetails);
        foreach (var detail in details)
        {
            writer.WriteJson(Encoding.UTF8.GetBytes(detail.Json), $"The provider part '{detail.Type}'");
        }

        writer.WriteEndArray();
    }

    private static void WriteContent(Said said, OpenAIChatQuirks quirks, Utf8JsonWriter writer)
    {
        switch (said.Content)
        {
            case [] when said.Calls.Count > 0 || said.Refusal is not null || said.AudioId is not null:
                writer.WriteNull(OpenAIChatFields.Content);
                break;
            case []:
                writer.WriteString(OpenAIChatFields.Content, "");
                break;
            case [TextPart text] when !OpenAIChatPartEncoder.IsMarked(text, quirks):
                writer.WriteString(OpenAIChatFields.Content, text.Text);
                break;
            default:
                writer.WriteStartArray(OpenAIChatFields.Content);
                foreach (var part in said.Content)
                {
                    OpenAIChatPartEncoder.Write(part, MessageRole.Assistant, quirks, writer);
                }

                writer.WriteEndArray();
                break;
        }
    }

    private static void WriteCall(ToolCall call, string id, OpenAIChatQuirks quirks, Utf8JsonWriter writer)
    {
        var isCustom = call.IsFreeform && quirks.TakesFreeformCalls;
        var type = isCustom ? OpenAIChatFields.Custom : OpenAIChatFields.Function;
        writer.WriteStartObject();
        writer.WriteString(OpenAIChatFields.Id, id);
        writer.WriteString(OpenAIChatFields.Type, type);
        writer.WriteStartObject(type);
        writer.WriteString(OpenAIChatFields.Name, call.Name);
        if (isCustom)
        {
            writer.WriteString(OpenAIChatFields.Input, call.Arguments);
        }
        else if (call.IsFreeform)
        {
            writer.WriteString(OpenAIChatFields.Arguments, $$"""{"input":"{{JsonEncodedText.Encode(call.Arguments)}}"}""");
        }
        else
        {
            // A call without arguments means the empty object, and servers that parse the text want to see one.
            writer.WriteString(OpenAIChatFields.Arguments, string.IsNullOrWhiteSpace(call.Arguments) ? "{}" : call.Arguments);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private sealed class Said
    {
        public List<ContentPart> Content { get; } = [];

        public List<ToolCall> Calls { get; } = [];

        public List<ProviderPart> Details { get; } = [];

        public string? Refusal { get; set; }

        public string? Thoughts { get; set; }

        public string? AudioId { get; set; }
    }
}
