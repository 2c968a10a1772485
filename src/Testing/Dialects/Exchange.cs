using Mirascope.Gen.Testing.Answering;
using Mirascope.Gen.Testing.Checking;

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

    /// <summary>How many events at the end of a stream say that it is whole.</summary>
    public virtual int EndEvents => 1;

    /// <summary>The events an error in the middle of a stream is told with.</summary>
    public abstract IEnumerable<ReadOnlyMemory<byte>> WriteErrorEvent(Refusal error);

    /// <summary>Changes the data of an event, and keeps what the wire puts around it whole.</summary>
    public virtual ReadOnlyMemory<byte> ChangeData(ReadOnlyMemory<byte> frame, Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> change) => change(frame);
}
