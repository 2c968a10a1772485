using System.Text.Json;

namespace Mirascope.Gen.Dialects.Ollama;

/// <summary>
/// What a <see cref="ThinkingLevel"/> is in this dialect: thinking or not, for a model that thinks does so by its own measure and the
/// server refuses words for it. Only gpt-oss takes words; it cannot be kept from thinking and then thinks the least it can.
/// </summary>
internal static class OllamaThinking
{
    public static void Write(LlmRequest request, Utf8JsonWriter writer)
    {
        var level = request.Options.Thinking;
        if (!Enum.IsDefined(level))
        {
            throw new LlmConfigurationException($"The thinking level {level} is none of those known.");
        }

        if (level == ThinkingLevel.Default)
        {
            return;
        }

        if (request.Model.Contains("gpt-oss", StringComparison.OrdinalIgnoreCase))
        {
            writer.WriteString("think"u8, level switch
            {
                ThinkingLevel.Medium => "medium"u8,
                ThinkingLevel.High or ThinkingLevel.ExtraHigh or ThinkingLevel.Maximum => "high"u8,
                _ => "low"u8,
            });
        }
        else
        {
            writer.WriteBoolean("think"u8, level != ThinkingLevel.None);
        }
    }
}
