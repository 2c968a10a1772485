using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>Writes how the model shall answer. What is not set is not sent, nor what the provider has no words for.</summary>
internal static class OpenAIChatOptionEncoder
{
    public static void Write(LlmOptions options, OpenAIChatQuirks quirks, Utf8JsonWriter writer)
    {
        if (options.MaxTokens is { } maxTokens)
        {
            writer.WriteNumber(quirks.TokenLimit, maxTokens);
        }

        WriteReal(OpenAIChatFields.Temperature, options.Temperature, nameof(LlmOptions.Temperature), writer);
        WriteReal(OpenAIChatFields.TopP, options.TopP, nameof(LlmOptions.TopP), writer);
        if (options.TopK is { } topK && quirks.TakesTopK)
        {
            writer.WriteNumber(OpenAIChatFields.TopK, topK);
        }

        if (quirks.TakesPenalties)
        {
            WriteReal(OpenAIChatFields.FrequencyPenalty, options.FrequencyPenalty, nameof(LlmOptions.FrequencyPenalty), writer);
            WriteReal(OpenAIChatFields.PresencePenalty, options.PresencePenalty, nameof(LlmOptions.PresencePenalty), writer);
        }

        if (options.Seed is { } seed && quirks.TakesSeed)
        {
            writer.WriteNumber(quirks.Seed, seed);
        }

        if (options.Stop is { Count: > 0 } stop)
        {
            writer.WriteStartArray(OpenAIChatFields.Stop);
            foreach (var text in stop)
            {
                writer.WriteStringValue(text);
            }

            writer.WriteEndArray();
        }

        quirks.Thinking.Write(options.Thinking, writer);
    }

    public static void WriteOutput(OutputFormat? output, OpenAIChatQuirks quirks, Utf8JsonWriter writer)
    {
        if (output is null || !OpenAIChatUnsupported.Takes(output, quirks))
        {
            return;
        }

        writer.WriteStartObject(OpenAIChatFields.ResponseFormat);
        if (output.Name is { } name)
        {
            writer.WriteString(OpenAIChatFields.Type, OpenAIChatFields.JsonSchema);
            writer.WriteStartObject(OpenAIChatFields.JsonSchema);
            writer.WriteString(OpenAIChatFields.Name, name);
            writer.WriteBoolean(OpenAIChatFields.Strict, true);
            writer.WritePropertyName(OpenAIChatFields.Schema);
            writer.WriteJson(output.Schema.Span, $"The schema of the output '{name}'");
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteString(OpenAIChatFields.Type, OpenAIChatFields.JsonObject);
        }

        writer.WriteEndObject();
    }

    private static void WriteReal(JsonEncodedText field, double? value, string option, Utf8JsonWriter writer)
    {
        if (value is not { } real)
        {
            return;
        }

        if (!double.IsFinite(real))
        {
            throw new LlmConfigurationException($"The option {option} is no finite number.");
        }

        writer.WriteNumber(field, real);
    }
}
