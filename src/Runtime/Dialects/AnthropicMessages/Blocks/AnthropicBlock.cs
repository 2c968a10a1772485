namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>One content block while it grows.</summary>
internal abstract class AnthropicBlock
{
    /// <summary>Its index in the stream; 0 in a whole answer.</summary>
    public int Index { get; set; }

    /// <summary>Takes a delta of text; false where the block has no use for this kind.</summary>
    public virtual bool Append(AnthropicDeltaKind kind, string text, ResponseLog log) => false;

    /// <summary>Takes a delta of another kind, as the wire wrote it; false where the block has no use for it.</summary>
    public virtual bool AppendOther(ReadOnlySpan<byte> delta) => false;

    /// <summary>The block is over: adds what is only known now.</summary>
    public virtual void Close(ResponseLog log)
    {
    }
}
