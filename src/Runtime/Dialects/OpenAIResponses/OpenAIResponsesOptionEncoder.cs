using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIResponses;

/// <summary>Writes how the model shall answer. What is not set is not sent.</summary>
internal static class OpenAIResponsesOptionEncoder
{
    public static void Write(LlmOptions options, Utf8JsonWriter writer)
    {
        if (options.MaxTokens is { } maxTokens)
        {
            writer.WriteNumber(OpenAIResponsesFields.MaxOutputTokens, maxTokens);
        }

        WriteReal(OpenAIResponsesFields.Temperature, options.Temperature, nameof(LlmOptions.Temperature), writer);
        WriteReal(OpenAIResponsesFields.TopP, options.TopP, nameof(LlmOptions.TopP), writer);
    }

    public static void WriteOutput(OutputFormat? output, Utf8JsonWriter writer)
    {
        if (output is null)
        {
            return;
        }

        writer.WriteStartObject(OpenAIResponsesFields.Text);
        writer.WriteStartObject(OpenAIResponsesFields.Format);
        if (output.Name is { } name)
        {
            writer.WriteString(OpenAIResponsesFields.Type, OpenAIResponsesFields.JsonSchema);
            writer.WriteString(OpenAIResponsesFields.Name, name);
            writer.WriteBoolean(OpenAIResponsesFields.Strict, true);
            writer.WritePropertyName(OpenAIResponsesFields.Schema);
            writer.WriteJson(output.Schema.Span, $"The schema of the output '{name}'");
        }
        else
        {
            writer.WriteString(OpenAIResponsesFields.Type, OpenAIResponsesFields.JsonObject);
        }

        writer.WriteEndObject();
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
