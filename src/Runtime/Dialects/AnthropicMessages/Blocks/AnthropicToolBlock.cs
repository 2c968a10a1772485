namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>A call of a client's tool.</summary>
/// <param name="part">The call's part in the log.</param>
/// <param name="ownInput">The input the block began with; it counts unless deltas bring another.</param>
internal sealed class AnthropicToolBlock(int part, string ownInput) : AnthropicBlock
{
    private bool _hasArguments;

    public override bool Append(AnthropicDeltaKind kind, string text, ResponseLog log)
    {
        if (kind != AnthropicDeltaKind.InputJson)
        {
            return false;
        }

        _hasArguments |= text.Length > 0;
        log.AddArguments(part, text);
        return true;
    }

    public override void Close(ResponseLog log)
    {
        if (!_hasArguments)
        {
            log.AddArguments(part, ownInput);
        }
    }
}
