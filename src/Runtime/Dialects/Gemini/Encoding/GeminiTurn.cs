namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>What one side says before the other answers. Results of tools are a turn of their own.</summary>
internal sealed class GeminiTurn(MessageRole role)
{
    public MessageRole Role { get; } = role;

    public bool IsModel => Role == MessageRole.Assistant;

    public List<ContentPart> Parts { get; } = [];
}
