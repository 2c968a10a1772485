using System.Runtime.CompilerServices;

namespace Mirascope.Gen;

/// <summary>A streamed answer with typed tools: the base of every emitted stream whose call has tools.</summary>
/// <typeparam name="TTool">The call's union of tools.</typeparam>
public abstract class LlmStream<TTool> : LlmStreamBase, IAsyncEnumerable<(CallResponseChunk Chunk, TTool? Tool)>
    where TTool : TypedToolCall
{
    private readonly Func<ToolCall, TTool> _read;

    /// <summary>Makes a stream; called by emitted code.</summary>
    /// <param name="start">What the runtime handed over.</param>
    /// <param name="read">Makes a case of the union from a call; it never throws.</param>
    protected LlmStream(StreamStart start, Func<ToolCall, TTool> read)
        : base(start)
    {
        ArgumentNullException.ThrowIfNull(read);
        _read = read;
    }

    /// <summary>Pairs of chunk and tool, in order. The tool is null on every step that completes none.</summary>
    public IAsyncEnumerator<(CallResponseChunk Chunk, TTool? Tool)> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        new StreamSteps<TTool>(Pump.Read(cancellationToken), _read);

    /// <summary>Sets how the steps of the iteration are awaited. The stream is disposable too, which makes the extension of this name ambiguous.</summary>
    public ConfiguredCancelableAsyncEnumerable<(CallResponseChunk Chunk, TTool? Tool)> ConfigureAwait(bool continueOnCapturedContext) =>
        TaskAsyncEnumerableExtensions.ConfigureAwait((IAsyncEnumerable<(CallResponseChunk Chunk, TTool? Tool)>)this, continueOnCapturedContext);

    /// <summary>A new stream that continues the conversation with a user's message. Nothing is sent before it is read.</summary>
    public abstract LlmStream<TTool> ResumeAsync(string message);

    /// <summary>A new stream that continues the conversation with a message. Nothing is sent before it is read.</summary>
    public abstract LlmStream<TTool> ResumeAsync(Message message);

    /// <summary>A new stream that gives the model the results of its tools. Nothing is sent before it is read.</summary>
    public abstract LlmStream<TTool> ResumeAsync(IEnumerable<(TTool Tool, ToolOutput Output)> outputs);

    /// <summary>The start of a stream that goes on with these messages; called by emitted code.</summary>
    protected StreamStart Resume(params IEnumerable<Message> messages) => ContinueWith(messages);
}
