namespace Mirascope.Gen.Testing.Answering;

/// <summary>
/// Decides whether a tool is called, and which: the demanded one, else the first that shares a word with the prompt. Once a
/// tool has answered in this turn the model speaks, so that every tool loop ends.
/// </summary>
internal static class ToolChooser
{
    public static OfferedTool? Choose(Conversation conversation, PromptMaterial prompt)
    {
        if (!conversation.Demand.IsAllowed || conversation.Reports.Count > 0)
            return null;
        if (conversation.Demand.Name is { } name)
            return conversation.Tools.FirstOrDefault(tool => tool.Name == name);
        var fitting = conversation.Tools.FirstOrDefault(tool => Fits(tool, prompt));
        return fitting ?? (conversation.Demand.IsRequired ? conversation.Tools.FirstOrDefault() : null);
    }

    private static bool Fits(OfferedTool tool, PromptMaterial prompt) =>
        Words.Keywords(Words.Spaced(tool.Name) + " " + tool.Description).Any(prompt.HasKeyword);
}
