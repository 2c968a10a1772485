namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>What a <c>content_block_delta</c> brings.</summary>
internal enum AnthropicDeltaKind
{
    Unknown,
    Text,
    InputJson,
    Thinking,
    Signature,
}
