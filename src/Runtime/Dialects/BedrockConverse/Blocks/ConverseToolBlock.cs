namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>The call of a tool that the caller runs.</summary>
internal sealed class ConverseToolBlock(int index, int tool) : ConverseBlock(index)
{
    /// <summary>Whether a call of this type is the caller's to run; the wire mostly gives none.</summary>
    public static bool IsForClient(string? type) => type is null or "tool_use";

    public override bool Add(scoped in ConverseDelta delta, ResponseLog log)
    {
        if (delta.Kind != ConverseDeltaKind.ToolInput)
        {
            return false;
        }

        log.AddArguments(tool, delta.Text);
        return true;
    }
}
