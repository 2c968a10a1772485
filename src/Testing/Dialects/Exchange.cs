using Mirascope.Gen.Testing.Answering;

namespace Mirascope.Gen.Testing.Dialects;

/// <summary>A request that holds, and the form its answer takes.</summary>
internal abstract class Exchange
{
    public abstract Conversation Conversation { get; }

    public virtual string WholeContentType => "application/json";

    public virtual string StreamContentType => "text/event-stream; charset=utf-8";

    /// <summary>The headers of an answer, but for its content type.</summary>
    public abstract IEnumerable<KeyValuePair<string, string>> Headers(Answer answer);

    public abstract byte[] WriteWhole(Answer answer);

    /// <summary>The events of the streamed answer, each as it stands on the wire.</summary>
    public abstract IEnumerable<ReadOnlyMemory<byte>> WriteStream(Answer answer);
}
