using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>
/// Writes the model's own turn, so that it comes back as it was said: in order, each signature with its part. Thoughts go back
/// only under a signature of this dialect; the provider needs no others, and another's mean nothing to it.
/// </summary>
internal static class GeminiModelTurnEncoder
{
    // The provider's word for a call that it did not write itself, which it would refuse for want of a signature.
    private const string Unsealed = "skip_thought_signature_validator";

    public static void Write(List<ContentPart> parts, GeminiModel model, Utf8JsonWriter writer)
    {
        var wantsSeal = model.ThinksByLevel;
        for (var i = 0; i < parts.Count; i++)
        {
            switch (parts[i])
            {
                case TextPart text:
                    WriteText(text.Text, isThought: false, GeminiSeals.Find(parts, i, GeminiSeals.OfText), writer);
                    break;
                case RefusalPart refusal:
                    WriteText(refusal.Text, isThought: false, null, writer);
                    break;
                case ThoughtPart thought:
                    if (GeminiSeals.Find(parts, i, GeminiSeals.OfThought) is { } seal)
                    {
                        WriteText(thought.Text, isThought: true, seal, writer);
                    }

                    break;
                case ToolCallPart { Call: var call }:
                    WriteCall(call, GeminiSeals.Find(parts, i, GeminiSeals.OfCall) ?? (wantsSeal ? Unsealed : null), writer);
                    wantsSeal = false;
                    break;
                case RedactedThoughtPart:
                    break;
                case ProviderPart own:
                    if (!GeminiSeals.Is(own))
                    {
                        WriteOwn(own, writer);
                    }

                    break;
                case var part:
                    throw new LlmConfigurationException($"A {part.GetType().Name} in an assistant message has no form in Gemini's API. Move it to a user message.");
            }
        }
    }

    public static void WriteOwn(ProviderPart own, Utf8JsonWriter writer)
    {
        var json = Encoding.UTF8.GetBytes(own.Json);
        if (!JsonCheck.IsObject(json))
        {
            throw new LlmConfigurationException($"A provider part of type '{own.Type}' is not a JSON object.");
        }

        writer.WriteRawValue(json, skipInputValidation: true);
    }

    private static void WriteText(string text, bool isThought, string? signature, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(GeminiNames.Text, text);
        if (isThought)
        {
            writer.WriteBoolean(GeminiNames.Thought, true);
        }

        EndPart(signature, writer);
    }

    // The provider takes an object only. What the model wrote instead goes back under a name that says so: without the call its
    // result, which tells the model of the mistake, could not be sent either.
    private static void WriteCall(ToolCall call, string? signature, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartObject(GeminiNames.FunctionCall);
        if (call.Id.Length > 0)
        {
            writer.WriteString(GeminiNames.Id, call.Id);
        }

        writer.WriteString(GeminiNames.Name, call.Name);
        writer.WritePropertyName(GeminiNames.Args);
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

        writer.WriteEndObject();
        EndPart(signature, writer);
    }

    private static void EndPart(string? signature, Utf8JsonWriter writer)
    {
        if (signature is not null)
        {
            writer.WriteString(GeminiNames.ThoughtSignature, signature);
        }

        writer.WriteEndObject();
    }
}
