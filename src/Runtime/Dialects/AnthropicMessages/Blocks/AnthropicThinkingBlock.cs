namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>A thought and its signature.</summary>
internal sealed class AnthropicThinkingBlock(int part) : AnthropicBlock
{
    public override bool Append(AnthropicDeltaKind kind, string text, ResponseLog log)
    {
        switch (kind)
        {
            case AnthropicDeltaKind.Thinking:
                log.AddThought(part, text);
                return true;
            case AnthropicDeltaKind.Signature:
                log.AddSignature(part, text);
                return true;
            default:
                return false;
        }
    }
}
