using System.Text.Json;

namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>
/// Writes <c>additionalModelRequestFields</c>: what only the models of one maker take, in that maker's own words. Fields of the caller's own
/// are joined with these (<see cref="LlmOptions.Extra"/>).
/// </summary>
internal static class ConverseModelFields
{
    public static void Write(LlmRequest request, ConverseModel model, Utf8JsonWriter writer)
    {
        var isOpen = false;
        WriteThinking();
        WriteTopK();
        if (model.IsClaude && ConverseToolEncoder.IsSingle(request))
        {
            Open();
            ConverseToolEncoder.WriteSingleChoice(request, writer);
        }

        if (isOpen)
        {
            writer.WriteEndObject();
        }

        void WriteThinking()
        {
            var level = request.Options.Thinking;
            if (model.IsClaude)
            {
                var thinking = new ClaudeThinking(request);
                if (thinking.HasField)
                {
                    Open();
                    thinking.Write(writer);
                }
            }
            else if (model.Thinks && level != ThinkingLevel.Default && !(level == ThinkingLevel.None && model.Maker != ConverseMaker.OpenAI))
            {
                Open();
                WriteEffort(model.Maker, level, writer);
            }
        }

        void WriteTopK()
        {
            var thinks = model.IsClaude && new ClaudeThinking(request).IsOn;
            if (request.Options.TopK is not { } topK || !model.HasTopK || (model.IsClaude && !ClaudeSampling.TakesTopK(request.Options, model.Claude, thinks)))
            {
                return;
            }

            Open();
            if (model.Maker == ConverseMaker.Nova)
            {
                writer.WriteStartObject("inferenceConfig"u8);
                writer.WriteNumber("topK"u8, topK);
                writer.WriteEndObject();
            }
            else
            {
                writer.WriteNumber(model.Maker == ConverseMaker.Cohere ? "k"u8 : "top_k"u8, topK);
            }
        }

        void Open()
        {
            if (!isOpen)
            {
                writer.WriteStartObject("additionalModelRequestFields"u8);
                isOpen = true;
            }
        }
    }

    private static void WriteEffort(ConverseMaker maker, ThinkingLevel level, Utf8JsonWriter writer)
    {
        switch (maker)
        {
            case ConverseMaker.Nova:
                writer.WriteStartObject("reasoningConfig"u8);
                writer.WriteString(ConverseNames.Type, "enabled"u8);
                writer.WriteString("maxReasoningEffort"u8, EffortOf(level));
                writer.WriteEndObject();
                break;
            case ConverseMaker.OpenAI:
                writer.WriteString("reasoning_effort"u8, EffortOf(level));
                break;
            default:
                // Qwen has two words.
                writer.WriteString("reasoning_config"u8, EffortOf(level) == "low" ? "low" : "high");
                break;
        }
    }

    private static string EffortOf(ThinkingLevel level) => level switch
    {
        ThinkingLevel.None or ThinkingLevel.Minimal or ThinkingLevel.Low => "low",
        ThinkingLevel.Medium => "medium",
        ThinkingLevel.High or ThinkingLevel.ExtraHigh or ThinkingLevel.Maximum => "high",
        _ => throw new LlmConfigurationException($"The thinking level {level} is none of those known."),
    };
}
