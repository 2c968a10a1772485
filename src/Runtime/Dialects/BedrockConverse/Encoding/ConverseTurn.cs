namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>What one side says before the other answers: all neighbouring messages of that side. Results of tools come first.</summary>
internal sealed class ConverseTurn(bool isAssistant)
{
    public bool IsAssistant { get; } = isAssistant;

    public List<ToolResultPart> Results { get; } = [];

    public List<ContentPart> Parts { get; } = [];
}
