using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>Writes what users and tools say.</summary>
internal static class GeminiUserTurnEncoder
{
    public static void Write(List<ContentPart> parts, Utf8JsonWriter writer)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case TextPart text:
                    WriteText(text.Text, writer);
                    break;
                case MediaPart media:
                    GeminiMediaEncoder.Write(media, writer);
                    break;
                case ToolResultPart result:
                    WriteResult(result, writer);
                    break;
                case ProviderPart own when !GeminiSeals.Is(own):
                    GeminiModelTurnEncoder.WriteOwn(own, writer);
                    break;
                default:
                    throw new LlmConfigurationException($"A {part.GetType().Name} in a user message has no form in Gemini's API. Only the assistant's messages hold it.");
            }
        }
    }

    public static void WriteText(string text, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(GeminiNames.Text, text);
        writer.WriteEndObject();
    }

    // The wire takes an object only; the names for what is none are the provider's own.
    private static void WriteResult(ToolResultPart result, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("functionResponse"u8);
        if (result.Id.Length > 0)
        {
            writer.WriteString(GeminiNames.Id, result.Id);
        }

        writer.WriteString(GeminiNames.Name, result.Name);
        writer.WritePropertyName("response"u8);
        var content = Encoding.UTF8.GetBytes(result.Content);
        if (!result.IsError && JsonCheck.IsObject(content))
        {
            writer.WriteRawValue(content, skipInputValidation: true);
        }
        else
        {
            writer.WriteStartObject();
            writer.WriteString(result.IsError ? "error"u8 : "output"u8, result.Content);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
