using System.Text;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Answering;

/// <summary>The simulator's manner of speaking.</summary>
internal static class Phrases
{
    private const int LongestReport = 400;

    /// <summary>A sentence or two that mention what was asked and what tools reported.</summary>
    public static string Answer(Conversation conversation, PromptMaterial prompt) => conversation.Reports.Count > 0
        ? string.Join(' ', conversation.Reports.Select(Report)) + $" I hope that helps with {Topic(prompt)}."
        : Opening(prompt);

    public static string Thought(PromptMaterial prompt) =>
        $"The user asks about {Topic(prompt)}. A short and friendly answer will do.";

    public static string AsJson(string answer) =>
        Encoding.UTF8.GetString(JsonOutput.Object(writer => writer.WriteString("answer", answer)));

    // Chosen by the prompt alone, so that an answer is the same streamed and whole.
    private static string Opening(PromptMaterial prompt) => Opening(Fingerprint.Of(prompt.Prompt).Pick(4), Topic(prompt));

    private static string Opening(int manner, string topic) => manner switch
    {
        0 => $"I would be glad to help with {topic}. This answer was made on your own machine, so take it as a friendly placeholder.",
        1 => $"What a good question about {topic}! No model was asked, yet every byte travelled as if one had been.",
        2 => $"Let us talk about {topic}. A real model would know more; I only know how to be pleasant and punctual.",
        _ => $"Thank you for asking about {topic}. The same question will always get the same answer from me.",
    };

    private static string Report(ToolReport report) => report.IsError
        ? $"The tool {report.Name} reported a problem: {Shortened(report.Text)}."
        : $"The tool {report.Name} says: {Shortened(report.Text)}.";

    private static string Shortened(string text)
    {
        var flat = text.ReplaceLineEndings(" ").Trim().TrimEnd('.');
        return flat.Length <= LongestReport ? flat : flat[..(char.IsHighSurrogate(flat[LongestReport - 1]) ? LongestReport - 1 : LongestReport)] + "…";
    }

    private static string Topic(PromptMaterial prompt) => prompt.Spoken.Take(3).ToArray() switch
    {
        [] => "that",
        [var only] => only,
        [var first, var second] => $"{first} and {second}",
        [var first, var second, var third, ..] => $"{first}, {second} and {third}",
    };
}
