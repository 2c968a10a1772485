using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Cohere;

/// <summary>Writes how the model shall answer. What is not set is not sent.</summary>
internal static class CohereOptionEncoder
{
    public static void Write(LlmRequest request, Utf8JsonWriter writer)
    {
        var options = request.Options;
        if (options.MaxTokens is { } maxTokens)
        {
            writer.WriteNumber("max_tokens"u8, maxTokens);
        }

        WriteReal("temperature"u8, options.Temperature, nameof(LlmOptions.Temperature), writer);
        WriteReal("p"u8, options.TopP, nameof(LlmOptions.TopP), writer);
        if (options.TopK is { } topK)
        {
            writer.WriteNumber("k"u8, topK);
        }

        if (options.Seed is { } seed)
        {
            writer.WriteNumber("seed"u8, seed >= 0 ? seed
                : throw new LlmConfigurationException("The option Seed is negative, which Cohere's API does not take."));
        }

        if (options.Stop is { Count: > 0 } stop)
        {
            writer.WriteStartArray("stop_sequences"u8);
            foreach (var text in stop)
            {
                writer.WriteStringValue(text);
            }

            writer.WriteEndArray();
        }

        WriteReal("frequency_penalty"u8, options.FrequencyPenalty, nameof(LlmOptions.FrequencyPenalty), writer);
        WriteReal("presence_penalty"u8, options.PresencePenalty, nameof(LlmOptions.PresencePenalty), writer);
        if (options.Logprobs == true)
        {
            writer.WriteBoolean(CohereNames.Logprobs, true);
        }

        CohereThinking.Write(options.Thinking, writer);
        WriteOutput(request.Output, writer);
    }

    private static void WriteOutput(OutputFormat? output, Utf8JsonWriter writer)
    {
        if (output is null)
        {
            return;
        }

        writer.WriteStartObject("response_format"u8);
        writer.WriteString(CohereNames.Type, "json_object"u8);
        if (output.Name is { } name)
        {
            writer.WritePropertyName("json_schema"u8);
            writer.WriteJson(output.Schema.Span, $"The schema of the output '{name}'");
        }

        writer.WriteEndObject();
    }

    private static void WriteReal(ReadOnlySpan<byte> field, double? value, string option, Utf8JsonWriter writer)
    {
        if (value is { } real)
        {
            writer.WriteNumber(field, double.IsFinite(real) ? real : throw new LlmConfigurationException($"The option {option} is no finite number."));
        }
    }
}
