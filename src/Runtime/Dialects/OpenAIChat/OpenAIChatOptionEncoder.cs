using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>Writes how the model shall answer. What is not set is not sent.</summary>
internal static class OpenAIChatOptionEncoder
{
    public static void Write(LlmOptions options, Utf8JsonWriter writer)
    {
        if (options.MaxTokens is { } maxTokens)
        {
            // Not max_tokens: thinking models refuse it.
            writer.WriteNumber(OpenAIChatFields.MaxCompletionTokens, maxTokens);
        }

        WriteReal(OpenAIChatFields.Temperature, options.Temperature, nameof(LlmOptions.Temperature), writer);
        WriteReal(OpenAIChatFields.TopP, options.TopP, nameof(LlmOptions.TopP), writer);
        WriteReal(OpenAIChatFields.FrequencyPenalty, options.FrequencyPenalty, nameof(LlmOptions.FrequencyPenalty), writer);
        WriteReal(OpenAIChatFields.PresencePenalty, options.PresencePenalty, nameof(LlmOptions.PresencePenalty), writer);
        if (options.Seed is { } seed)
        {
            writer.WriteNumber(OpenAIChatFields.Seed, seed);
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

        if (options.Thinking != ThinkingLevel.Default)
        {
            writer.WriteString(OpenAIChatFields.ReasoningEffort, EffortOf(options.Thinking));
        }
    }

    public static void WriteOutput(OutputFormat? output, Utf8JsonWriter writer)
    {
        if (output is null)
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

    private static JsonEncodedText EffortOf(ThinkingLevel level) => level switch
    {
        ThinkingLevel.None => OpenAIChatFields.None,
        ThinkingLevel.Minimal => OpenAIChatFields.Minimal,
        ThinkingLevel.Low => OpenAIChatFields.Low,
        ThinkingLevel.Medium => OpenAIChatFields.Medium,
        ThinkingLevel.High => OpenAIChatFields.High,
        ThinkingLevel.ExtraHigh => OpenAIChatFields.ExtraHigh,
        ThinkingLevel.Maximum => OpenAIChatFields.Max,
        _ => throw new LlmConfigurationException($"The thinking level {level} is none of those known."),
    };
}
