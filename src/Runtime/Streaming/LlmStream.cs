using System.Runtime.CompilerServices;

namespace Mirascope.Gen;

/// <summary>A streamed answer without typed tools: pairs of a chunk and, where one became whole, a tool call as the model wrote it.</summary>
public class LlmStream : LlmStreamBase, IAsyncEnumerable<(CallResponseChunk Chunk, ToolCall? Tool)>
{
    /// <summary>Makes a stream; called by the runtime and by emitted code.</summary>
    public LlmStream(StreamStart start)
        : base(start)
    {
    }

    /// <summary>Pairs of chunk and tool, in order. The tool is null on every step that completes none, and always where the request has no tools.</summary>
    public IAsyncEnumerator<(CallResponseChunk Chunk, ToolCall? Tool)> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        new StreamSteps<ToolCall>(Pump.Read(cancellationToken), Request.Tools.Count > 0 ? static call => call : null);

    /// <summary>Sets how the steps of the iteration are awaited. The stream is disposable too, which makes the extension of this name ambiguous.</summary>
    public ConfiguredCancelableAsyncEnumerable<(CallResponseChunk Chunk, ToolCall? Tool)> ConfigureAwait(bool continueOnCapturedContext) =>
        TaskAsyncEnumerableExtensions.ConfigureAwait((IAsyncEnumerable<(CallResponseChunk Chunk, ToolCall? Tool)>)this, continueOnCapturedContext);

    /// <summary>A new stream that continues the conversation with a user's message. Nothing is sent before it is read.</summary>
    public virtual LlmStream ResumeAsync(string message) => ResumeAsync(Message.User(message));

    /// <summary>A new stream that continues the conversation with a message. Nothing is sent before it is read.</summary>
    public virtual LlmStream ResumeAsync(Message message) => new(ContinueWith([message]));

    /// <summary>A new stream that gives the model the results of its tools. Nothing is sent before it is read.</summary>
    public virtual LlmStream ResumeAsync(IEnumerable<(ToolCall Tool, ToolOutput Output)> outputs) => new(ContinueWith(ToolMessages.For(outputs)));

    /// <summary>The start of a stream that goes on with these messages; called by emitted code.</summary>
    protected StreamStart Resume(params IEnumerable<Message> messages) => ContinueWith(messages);
}
