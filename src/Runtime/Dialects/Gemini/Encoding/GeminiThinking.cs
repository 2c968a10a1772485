using System.Text.Json;

namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>
/// What a <see cref="ThinkingLevel"/> is in this dialect: a budget of tokens for 2.5, a word from 3 on. Large models cannot be kept
/// from thinking, nor can any from 3 on; they then think the least they can. Who asks for thinking gets a summary of it.
/// </summary>
internal static class GeminiThinking
{
    private const int SmallestOfPro = 128;
    private const int LargestOfPro = 32768;
    private const int Largest = 24576;
    private const int Smallest = 512;

    public static void Write(ThinkingLevel level, GeminiModel model, Utf8JsonWriter writer)
    {
        if (level == ThinkingLevel.Default || !model.CanThink)
        {
            return;
        }

        writer.WriteStartObject("thinkingConfig"u8);
        if (level != ThinkingLevel.None)
        {
            writer.WriteBoolean("includeThoughts"u8, true);
        }

        if (model.ThinksByLevel)
        {
            writer.WriteString("thinkingLevel"u8, LevelOf(level, model));
        }
        else
        {
            writer.WriteNumber("thinkingBudget"u8, BudgetOf(level, model));
        }

        writer.WriteEndObject();
    }

    private static string LevelOf(ThinkingLevel level, GeminiModel model) => level switch
    {
        ThinkingLevel.None or ThinkingLevel.Minimal => model.IsPro ? "LOW" : "MINIMAL",
        ThinkingLevel.Low => "LOW",
        ThinkingLevel.Medium => model.HasMediumLevel ? "MEDIUM" : "HIGH",
        ThinkingLevel.High or ThinkingLevel.ExtraHigh or ThinkingLevel.Maximum => "HIGH",
        _ => throw Unknown(level),
    };

    private static int BudgetOf(ThinkingLevel level, GeminiModel model) => level switch
    {
        ThinkingLevel.None => model.IsPro ? SmallestOfPro : 0,
        ThinkingLevel.Minimal => Smallest,
        ThinkingLevel.Low => 2048,
        ThinkingLevel.Medium => 8192,
        ThinkingLevel.High => 16384,
        ThinkingLevel.ExtraHigh => Largest,
        ThinkingLevel.Maximum => model.IsPro ? LargestOfPro : Largest,
        _ => throw Unknown(level),
    };

    private static LlmConfigurationException Unknown(ThinkingLevel level) => new($"The thinking level {level} is none of those known.");
}
