namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>One content block while it grows.</summary>
internal abstract class ConverseBlock(int index)
{
    public int Index { get; } = index;

    /// <summary>Takes a delta; false where the block has no use for its kind.</summary>
    public abstract bool Add(scoped in ConverseDelta delta, ResponseLog log);

    /// <summary>The block is over: adds what is only known now.</summary>
    public virtual void Close(ResponseLog log)
    {
    }
}
