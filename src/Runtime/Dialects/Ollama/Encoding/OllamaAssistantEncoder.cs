using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Ollama;

/// <summary>
/// Writes what the model said before. Thoughts go back with it, and the model's template decides which of them it wants; those with a
/// seal are another dialect's and are left out, as are parts that only another dialect knows.
/// </summary>
internal static class OllamaAssistantEncoder
{
    public static void Write(Message message, ToolPairing pairing, Utf8JsonWriter writer)
    {
        var (texts, thoughts, calls) = (new List<string>(), new List<string>(), new List<ToolCall>());
        foreach (var part in message.Content)
        {
            switch (part)
            {
                case TextPart text:
                    texts.Add(text.Text);
                    break;
                case RefusalPart refusal:
                    texts.Add(refusal.Text);
                    break;
                case ThoughtPart { Signature: null } thought:
                    thoughts.Add(thought.Text);
                    break;
                case ToolCallPart { Call: var call }:
                    pairing.Call(call);
                    calls.Add(call);
                    break;
                case ThoughtPart or RedactedThoughtPart or ProviderPart { Provider: not OllamaNames.Dialect }:
                    break;
                default:
                    throw OllamaMessageEncoder.NoForm(part, message.Role, "put it into a user's message");
            }
        }

        writer.WriteStartObject();
        writer.WriteString(OllamaNames.Role, "assistant"u8);
        writer.WriteString(OllamaNames.Content, string.Concat(texts));
        if (thoughts.Count > 0)
        {
            writer.WriteString(OllamaNames.Thinking, string.Concat(thoughts));
        }

        WriteCalls(calls, writer);
        writer.WriteEndObject();
    }

    private static void WriteCalls(List<ToolCall> calls, Utf8JsonWriter writer)
    {
        if (calls.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(OllamaNames.ToolCalls);
        foreach (var call in calls)
        {
            writer.WriteStartObject();
            if (call.Id.Length > 0)
            {
                writer.WriteString(OllamaNames.Id, call.Id);
            }

            writer.WriteStartObject(OllamaNames.Function);
            writer.WriteString(OllamaNames.Name, call.Name);
            writer.WritePropertyName(OllamaNames.Arguments);
            WriteArguments(call, writer);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    // The server takes an object only. What the model wrote instead goes back under a name that says so: without the call its
    // result, which tells the model of the mistake, would answer nothing.
    private static void WriteArguments(ToolCall call, Utf8JsonWriter writer)
    {
        var arguments = Encoding.UTF8.GetBytes(call.Arguments);
        if (!call.IsFreeform && JsonCheck.IsObject(arguments))
        {
            writer.WriteRawValue(arguments, skipInputValidation: true);
            return;
        }

        writer.WriteStartObject();
        if (call.IsFreeform || call.Arguments.Length > 0)
        {
            writer.WriteString(call.IsFreeform ? "input"u8 : "invalid_json"u8, call.Arguments);
        }

        writer.WriteEndObject();
    }
}
