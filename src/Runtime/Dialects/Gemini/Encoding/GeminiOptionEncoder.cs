using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>Writes how the model shall answer. What is not set is not sent.</summary>
internal static class GeminiOptionEncoder
{
    /// <summary>The options there is no word for.</summary>
    public static IReadOnlyList<string> Unsupported(LlmRequest request)
    {
        var hasThinking = request.Options.Thinking is ThinkingLevel.Default or ThinkingLevel.None || GeminiModel.Parse(request.Model).CanThink;
        return (request.Options.ParallelToolCalls, hasThinking) switch
        {
            (null, true) => [],
            (null, false) => [nameof(LlmOptions.Thinking)],
            (_, true) => [nameof(LlmOptions.ParallelToolCalls)],
            _ => [nameof(LlmOptions.ParallelToolCalls), nameof(LlmOptions.Thinking)],
        };
    }

    public static void Write(LlmRequest request, GeminiModel model, Utf8JsonWriter writer)
    {
        var options = request.Options;
        if (options == LlmOptions.Default && request.Output is null)
        {
            return;
        }

        writer.WriteStartObject("generationConfig"u8);
        if (options.MaxTokens is { } maxTokens)
        {
            writer.WriteNumber("maxOutputTokens"u8, maxTokens);
        }

        WriteReal("temperature"u8, options.Temperature, nameof(LlmOptions.Temperature), writer);
        WriteReal("topP"u8, options.TopP, nameof(LlmOptions.TopP), writer);
        if (options.TopK is { } topK)
        {
            writer.WriteNumber("topK"u8, topK);
        }

        if (options.Seed is { } seed)
        {
            writer.WriteNumber("seed"u8, seed is >= int.MinValue and <= int.MaxValue ? seed
                : throw new LlmConfigurationException("The option Seed does not fit into 32 bits, which is all that Gemini's API takes."));
        }

        if (options.Stop is { Count: > 0 } stop)
        {
            writer.WriteStartArray("stopSequences"u8);
            foreach (var text in stop)
            {
                writer.WriteStringValue(text);
            }

            writer.WriteEndArray();
        }

        WriteReal("presencePenalty"u8, options.PresencePenalty, nameof(LlmOptions.PresencePenalty), writer);
        WriteReal("frequencyPenalty"u8, options.FrequencyPenalty, nameof(LlmOptions.FrequencyPenalty), writer);
        WriteOutput(request.Output, writer);
        GeminiThinking.Write(options.Thinking, model, writer);
        writer.WriteEndObject();
    }

    private static void WriteOutput(OutputFormat? output, Utf8JsonWriter writer)
    {
        if (output is null)
        {
            return;
        }

        writer.WriteString("responseMimeType"u8, "application/json"u8);
        if (output.Name is { } name)
        {
            writer.WritePropertyName("responseJsonSchema"u8);
            writer.WriteJson(output.Schema.Span, $"The schema of the output '{name}'");
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
