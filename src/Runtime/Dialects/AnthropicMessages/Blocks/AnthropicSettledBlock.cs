namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>A block that was whole when it started.</summary>
internal sealed class AnthropicSettledBlock : AnthropicBlock;
