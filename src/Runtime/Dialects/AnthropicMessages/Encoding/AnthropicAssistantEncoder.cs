using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;
using Names = Mirascope.Gen.Dialects.AnthropicMessages.AnthropicMessagesNames;

namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>Writes the model's own turn, so that it comes back as it was said: in order, with signatures and ids.</summary>
internal static class AnthropicAssistantEncoder
{
    public static void Write(List<ContentPart> parts, Utf8JsonWriter writer)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            switch (parts[i])
            {
                case TextPart text when i + 1 < parts.Count && AnthropicCitations.Are(parts[i + 1]):
                    AnthropicCitations.WriteText(text, (ProviderPart)parts[++i], writer);
                    break;
                case TextPart text:
                    AnthropicMessageEncoder.WriteText(text.Text, text.Cache, writer);
                    break;
                case RefusalPart refusal:
                    AnthropicMessageEncoder.WriteText(refusal.Text, refusal.Cache, writer);
                    break;
                case ThoughtPart thought:
                    WriteThought(thought, writer);
                    break;
                case RedactedThoughtPart redacted:
                    WriteRedacted(redacted, writer);
                    break;
                case ToolCallPart { Call: var call } part:
                    WriteCall(call, part.Cache, writer);
                    break;
                case ProviderPart own when !AnthropicCitations.Are(own):
                    AnthropicMessageEncoder.WriteOwn(own, writer);
                    break;
                case ProviderPart:
                    // Citations of a text that is not there.
                    break;
                case var other:
                    throw new LlmConfigurationException($"A {other.GetType().Name} in an assistant message has no form in Anthropic's Messages API. Move it to a user message.");
            }
        }
    }

    private static void WriteThought(ThoughtPart thought, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(Names.Type, Names.Thinking);
        writer.WriteString(Names.Thinking, thought.Text);
        writer.WriteString(Names.Signature, thought.Signature);
        writer.WriteEndObject();
    }

    private static void WriteRedacted(RedactedThoughtPart redacted, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(Names.Type, Names.RedactedThinking);
        writer.WriteString(Names.Data, redacted.Data);
        writer.WriteEndObject();
    }

    // The provider takes an object only. What the model wrote instead goes back under a name that says so: without the call its
    // result, which tells the model of the mistake, could not be sent either.
    private static void WriteCall(ToolCall call, CacheMark mark, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(Names.Type, Names.ToolUse);
        writer.WriteString(Names.Id, call.Id);
        writer.WriteString(Names.Name, call.Name);
        writer.WritePropertyName(Names.Input);
        var arguments = Encoding.UTF8.GetBytes(call.Arguments);
        if (!call.IsFreeform && JsonCheck.IsObject(arguments))
        {
            writer.WriteRawValue(arguments, skipInputValidation: true);
        }
        else
        {
            writer.WriteStartObject();
            if (call.IsFreeform || call.Arguments.Length > 0)
            {
                writer.WriteString(call.IsFreeform ? "input"u8 : "invalid_json"u8, call.Arguments);
            }

            writer.WriteEndObject();
        }

        AnthropicCacheMarks.Write(mark, writer);
        writer.WriteEndObject();
    }
}
