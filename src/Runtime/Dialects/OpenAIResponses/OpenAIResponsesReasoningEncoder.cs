using System.Text.Json;

namespace Mirascope.Gen.Dialects.OpenAIResponses;

/// <summary>
/// Writes how much the model thinks. Where thinking is asked for, so is its summary, without which nothing of it could be read, and
/// its encrypted content: the conversation is sent whole with each turn and must not depend on what the provider has stored, so it
/// is told not to store the answer. Otherwise that is left to the provider.
/// </summary>
internal static class OpenAIResponsesReasoningEncoder
{
    /// <summary>Whether thinking is asked for, so that its encrypted content must be.</summary>
    public static bool Thinks(ThinkingLevel level) => level is not (ThinkingLevel.Default or ThinkingLevel.None);

    public static void Write(ThinkingLevel level, Utf8JsonWriter writer)
    {
        if (level == ThinkingLevel.Default)
        {
            return;
        }

        writer.WriteStartObject(OpenAIResponsesFields.Reasoning);
        writer.WriteString(OpenAIResponsesFields.Effort, EffortOf(level));
        if (level == ThinkingLevel.None)
        {
            writer.WriteEndObject();
            return;
        }

        writer.WriteString(OpenAIResponsesFields.Summary, OpenAIResponsesFields.Auto);
        writer.WriteEndObject();
        writer.WriteBoolean(OpenAIResponsesFields.Store, false);
    }

    private static JsonEncodedText EffortOf(ThinkingLevel level) => level switch
    {
        ThinkingLevel.None => OpenAIResponsesFields.None,
        ThinkingLevel.Minimal => OpenAIResponsesFields.Minimal,
        ThinkingLevel.Low => OpenAIResponsesFields.Low,
        ThinkingLevel.Medium => OpenAIResponsesFields.Medium,
        ThinkingLevel.High => OpenAIResponsesFields.High,
        ThinkingLevel.ExtraHigh => OpenAIResponsesFields.ExtraHigh,
        ThinkingLevel.Maximum => OpenAIResponsesFields.Max,
        _ => throw new LlmConfigurationException($"The thinking level {level} is none of those known."),
    };
}
