using System.Runtime.CompilerServices;

namespace Mirascope.Gen;

/// <summary>
/// Walks a stream by its steps. A step is made when it is looked at: handing one over through an iterator of the compiler's would
/// copy it into the heap twice, which costs more than decoding it.
/// </summary>
/// <typeparam name="TTool">What a whole tool call is handed out as.</typeparam>
/// <param name="reading">Where in the log the walk stands.</param>
/// <param name="read">Makes a tool of a call; null leaves tools out.</param>
internal sealed class StreamSteps<TTool>(StreamReading reading, Func<ToolCall, TTool>? read)
    : IAsyncEnumerator<(CallResponseChunk Chunk, TTool? Tool)>
    where TTool : class
{
    private TTool? _tool;

    /// <inheritdoc/>
    public (CallResponseChunk Chunk, TTool? Tool) Current => (reading.HasCurrent ? StepOf(reading.Current) : default, _tool);

    /// <inheritdoc/>
    public ValueTask<bool> MoveNextAsync()
    {
        while (true)
        {
            var next = reading.NextAsync();
            if (!next.IsCompletedSuccessfully)
            {
                return MoveAfterAsync(next);
            }

            if (!next.Result || IsStep())
            {
                return next;
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => reading.DisposeAsync();

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> MoveAfterAsync(ValueTask<bool> next)
    {
        while (await next.ConfigureAwait(false))
        {
            if (IsStep())
            {
                return true;
            }

            next = reading.NextAsync();
        }

        return false;
    }

    /// <summary>Whether the entry is a step of its own, unlike a fragment of a tool's arguments. Its tool is made once, however often it is looked at.</summary>
    private bool IsStep()
    {
        ref readonly var entry = ref reading.Current;
        _tool = entry.Kind == EntryKind.ToolCompleted ? read?.Invoke((ToolCall)entry.Value!) : null;
        return entry.Kind is EntryKind.Text or EntryKind.Thought or EntryKind.Usage or EntryKind.Finished or EntryKind.ToolCompleted;
    }

    private CallResponseChunk StepOf(in LogEntry entry) => entry.Kind switch
    {
        EntryKind.Text => new CallResponseChunk(entry.Text, null, null, null, reading.CurrentRaw),
        EntryKind.Thought => new CallResponseChunk(null, entry.Text, null, null, reading.CurrentRaw),
        EntryKind.Usage => new CallResponseChunk(null, null, null, entry.Value, reading.CurrentRaw),
        EntryKind.Finished => new CallResponseChunk(null, null, (FinishReason)entry.Value!, null, reading.CurrentRaw),
        _ => new CallResponseChunk(null, null, null, null, reading.CurrentRaw),
    };
}
