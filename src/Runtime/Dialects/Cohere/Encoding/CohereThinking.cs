using System.Text.Json;

namespace Mirascope.Gen.Dialects.Cohere;

/// <summary>What a <see cref="ThinkingLevel"/> is in this dialect: a budget of tokens; as much as the model can is no budget at all.</summary>
internal static class CohereThinking
{
    public static void Write(ThinkingLevel level, Utf8JsonWriter writer)
    {
        if (level == ThinkingLevel.Default)
        {
            return;
        }

        writer.WriteStartObject(CohereNames.Thinking);
        writer.WriteString(CohereNames.Type, level == ThinkingLevel.None ? "disabled"u8 : "enabled"u8);
        if (BudgetOf(level) is { } budget)
        {
            writer.WriteNumber("token_budget"u8, budget);
        }

        writer.WriteEndObject();
    }

    private static int? BudgetOf(ThinkingLevel level) => level switch
    {
        ThinkingLevel.None or ThinkingLevel.Maximum => null,
        ThinkingLevel.Minimal => 512,
        ThinkingLevel.Low => 2048,
        ThinkingLevel.Medium => 8192,
        ThinkingLevel.High => 16384,
        ThinkingLevel.ExtraHigh => 24576,
        _ => throw new LlmConfigurationException($"The thinking level {level} is none of those known."),
    };
}
