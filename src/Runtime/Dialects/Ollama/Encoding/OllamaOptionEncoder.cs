using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Ollama;

/// <summary>Writes how the model shall answer. What is not set is not sent.</summary>
internal static class OllamaOptionEncoder
{
    public static void Write(LlmOptions options, Utf8JsonWriter writer)
    {
        if (!HasAny(options))
        {
            return;
        }

        writer.WriteStartObject("options"u8);
        WriteWhole("num_predict"u8, options.MaxTokens, writer);
        WriteReal("temperature"u8, options.Temperature, nameof(LlmOptions.Temperature), writer);
        WriteReal("top_p"u8, options.TopP, nameof(LlmOptions.TopP), writer);
        WriteWhole("top_k"u8, options.TopK, writer);
        WriteReal("frequency_penalty"u8, options.FrequencyPenalty, nameof(LlmOptions.FrequencyPenalty), writer);
        WriteReal("presence_penalty"u8, options.PresencePenalty, nameof(LlmOptions.PresencePenalty), writer);
        WriteWhole("seed"u8, options.Seed, writer);
        if (options.Stop is { Count: > 0 } stop)
        {
            writer.WriteStartArray("stop"u8);
            foreach (var text in stop)
            {
                writer.WriteStringValue(text);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    public static void WriteOutput(OutputFormat? output, Utf8JsonWriter writer)
    {
        if (output is null)
        {
            return;
        }

        if (output.Name is not { } name)
        {
            writer.WriteString("format"u8, "json"u8);
            return;
        }

        if (!JsonCheck.IsObject(output.Schema.Span))
        {
            throw new LlmConfigurationException($"The schema of the output '{name}' is not a JSON object.");
        }

        writer.WritePropertyName("format"u8);
        writer.WriteRawValue(output.Schema.Span, skipInputValidation: true);
    }

    public static void WriteLogprobs(LlmOptions options, Utf8JsonWriter writer)
    {
        if (options.WantsLogprobs)
        {
            writer.WriteBoolean("logprobs"u8, true);
            WriteWhole("top_logprobs"u8, options.TopLogprobs, writer);
        }
    }

    private static bool HasAny(LlmOptions options) =>
        (options.MaxTokens ?? options.TopK ?? options.Seed) is not null || options.Stop is { Count: > 0 }
        || (options.Temperature ?? options.TopP ?? options.FrequencyPenalty ?? options.PresencePenalty) is not null;

    private static void WriteWhole(ReadOnlySpan<byte> field, long? value, Utf8JsonWriter writer)
    {
        if (value is { } whole)
        {
            writer.WriteNumber(field, whole);
        }
    }

    private static void WriteReal(ReadOnlySpan<byte> field, double? value, string option, Utf8JsonWriter writer)
    {
        if (value is { } real)
        {
            writer.WriteNumber(field, double.IsFinite(real) ? real : throw new LlmConfigurationException($"The option {option} is no finite number."));
        }
    }
}
